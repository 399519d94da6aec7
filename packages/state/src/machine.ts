/** state name → event name → next state name. What is not in the table is not a move. */
export type TransitionTable<State extends string, Event extends string> = {
  readonly [S in State]: { readonly [E in Event]?: State };
};

/** Thrown for a move the table does not have: always a defect of the caller, never of the shopper. */
export class IllegalMove extends Error {
  override readonly name = "IllegalMove";
  readonly state: string;
  readonly event: string;

  constructor(machine: string, state: string, event: string) {
    super(`${machine}: "${event}" is not a move from "${state}"`);
    this.state = state;
    this.event = event;
  }
}
