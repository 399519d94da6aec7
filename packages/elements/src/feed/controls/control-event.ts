export type ControlAction =
  | "play"
  | "mute"
  | "captions"
  | "bag"
  | "account"
  | "orders"
  | "share"
  | "close"
  | "expand"
  | "previous"
  | "next";

/** A control around the picture was used. Neither bubbles nor composes. */
export class ControlEvent extends Event {
  static readonly type = "control";
  readonly action: ControlAction;

  constructor(action: ControlAction) {
    super(ControlEvent.type);
    this.action = action;
  }
}
