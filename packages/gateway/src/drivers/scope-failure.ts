import { Failure } from "@shop-feed/contract";

/** The grant lacks a permission; drivers throw it with the scopes that the shop asked for. */
export class ScopeFailure extends Failure {
  readonly scopes: readonly string[];

  constructor(message: string, scopes: readonly string[]) {
    super({ code: "insufficient_scope", message });
    this.scopes = scopes;
  }
}
