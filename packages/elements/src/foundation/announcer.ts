import type { ReactiveController, ReactiveControllerHost } from "lit";
import { html, type TemplateResult } from "lit";

/**
 * Says something once to assistive technology. The host renders `announcer.render()` from its first render on: a live
 * region that appears together with its text is not read.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #polite = "";
  #assertive = "";

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#polite = this.#assertive = "";
  }

  /** Prices, link and order changes politely; failures assertively. The same words twice in a row are read twice. */
  announce(text: string, urgency: "polite" | "assertive" = "polite"): void {
    const before = urgency === "polite" ? this.#polite : this.#assertive;
    const next = before === text ? `${text}\u00A0` : text;
    if (urgency === "polite") this.#polite = next;
    else this.#assertive = next;
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#polite}</div>
      <div class="visually-hidden" role="alert">${this.#assertive}</div>`;
  }
}
