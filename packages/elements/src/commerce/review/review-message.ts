import { html, type TemplateResult } from "lit";
import type { CheckoutMessage } from "@shop-feed/contract/commerce";
import { type MessagePlace, messagePlace } from "./review-block.ts";

const TONES = { error: "critical", warning: "caution", info: "" } as const;

/** The messages that belong at `place`. None has a close button: what the shop discloses stays. */
export function messagesAt(place: MessagePlace, messages: readonly CheckoutMessage[]): TemplateResult[] {
  return messages
    .filter((message) => messagePlace(message) === place)
    .map(({ type, content }) => html`<p class="note-box message ${TONES[type]}">${content}</p>`);
}
