/**
 * What a view asks of whoever rendered it. It neither bubbles nor composes: only that one hears it, and a page cannot
 * take it for a public event. `act` is the view's own union, e.g. `{ kind: "buy" }`.
 */
export class ActEvent<Act> extends Event {
  static readonly type = "act";

  readonly act: Act;

  constructor(act: Act) {
    super(ActEvent.type);
    this.act = act;
  }
}
