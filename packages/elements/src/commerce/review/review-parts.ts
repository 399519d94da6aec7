import { html, nothing, type TemplateResult } from "lit";
import type {
  Checkout,
  CheckoutChange,
  DeliveryGroup,
  DeliveryOption,
  PostalAddress,
} from "@shop-feed/contract/commerce";
import type { ActEvent } from "../act-event.ts";
import type { AddressAct } from "../address-form/address-act.ts";
import { addressLine, personName } from "../parts/address-text.ts";
import { arrival, upperFirst } from "../parts/arrival.ts";
import { choiceList } from "../parts/choices.ts";
import { enumerate, type ShopVoice } from "../shop-voice.ts";
import { messagesAt } from "./review-message.ts";

/** What the groups of the review share. */
export interface ReviewParts {
  readonly checkout: Checkout;
  readonly voice: ShopVoice;
  readonly shop: string;
  readonly now: number;
  readonly countries: readonly string[] | undefined;
  /** The group that is being changed. */
  readonly open: "destination" | "address" | "payment" | undefined;
  readonly toggle: (part: ReviewParts["open"]) => void;
  readonly change: (change: CheckoutChange) => void;
  readonly address: (address: PostalAddress) => void;
}

/** Where it goes: the chosen address, and on demand the others or a form for a new one. */
export function destination(parts: ReviewParts): TemplateResult | typeof nothing {
  const { checkout, voice, open, toggle } = parts;
  const { delivery, addressesEditable, messages } = checkout;
  if (!delivery) return nothing;
  const { destinations, selectedDestinationId } = delivery;
  const chosen = destinations.find(({ id }) => id === selectedDestinationId);
  const home = destinations[0]?.country;
  const asksFor = open ?? (chosen || !addressesEditable || destinations.length > 0 ? undefined : "address");
  return html`<div class="group pickable">
    ${row(
      "destination",
      voice.t("shop.review.deliverTo"),
      chosen
        ? [
            personName(chosen) || chosen.label || addressLine(chosen, voice.locale, home),
            addressLine(chosen, voice.locale, home),
          ]
        : [voice.t("shop.review.addAddress")],
      (addressesEditable || destinations.length > 1) && asksFor !== "address"
        ? {
            label: changeLabel(voice, open === "destination"),
            name: voice.t("shop.review.deliverTo"),
            run: () => toggle(open === "destination" ? undefined : "destination"),
            expanded: open === "destination",
          }
        : undefined,
    )}
    ${open === "destination" ? destinationChoices(parts, home) : nothing}
    ${asksFor === "address" ? addressForm(parts, destinations.length > 0) : nothing}
    ${messagesAt("address", messages)}
  </div>`;
}

function destinationChoices(
  { checkout, voice, change, toggle }: ReviewParts,
  home: string | undefined,
): TemplateResult {
  const { destinations = [], selectedDestinationId } = checkout.delivery ?? {};
  return html`${choiceList({
    name: "destination",
    legend: voice.t("shop.review.deliverTo"),
    quietLegend: true,
    choices: destinations.map((address) => ({
      id: address.id,
      title: address.label ?? personName(address),
      detail: addressLine(address, voice.locale, home),
    })),
    selected: selectedDestinationId,
    choose: (destinationId) => change({ destinationId }),
  })}
  ${
    checkout.addressesEditable
      ? html`<button class="button text" type="button" @click=${() => toggle("address")}>
          ${voice.t("shop.review.newAddress")}
        </button>`
      : nothing
  }`;
}

function addressForm(
  { voice, countries, toggle, address }: ReviewParts,
  cancelable: boolean,
): TemplateResult {
  return html`<shop-feed-address-form
    .i18n=${voice}
    .countries=${countries}
    ?cancelable=${cancelable}
    @act=${({ act }: ActEvent<AddressAct>) => (act.kind === "save" ? address(act.address) : toggle(undefined))}
  ></shop-feed-address-form>`;
}

/** How it comes: one group of radios for each parcel that travels by itself. */
export function deliveryGroups({
  checkout,
  voice,
  now,
  change,
}: ReviewParts): TemplateResult | typeof nothing {
  const groups = checkout.delivery?.groups ?? [];
  if (groups.length === 0 || checkout.delivery?.selectedDestinationId === undefined) return nothing;
  return html`<div class="group">
    ${groups.map((group) =>
      group.options.length === 0
        ? html`<p class="muted">${voice.t("shop.review.delivery.none")}</p>`
        : choiceList({
            name: `delivery-${group.id}`,
            legend:
              groups.length === 1
                ? voice.t("shop.review.delivery")
                : voice.t("shop.review.delivery.of", { items: enumerate(voice, titles(checkout, group)) }),
            choices: group.options.map((option) => deliveryChoice(option, voice, now)),
            selected: group.selectedOptionId,
            choose: (id) => change({ deliveryOptions: { [group.id]: id } }),
          }),
    )}
    ${messagesAt("delivery", checkout.messages)}
  </div>`;
}

function titles({ lines }: Checkout, { lineItemIds }: DeliveryGroup): string[] {
  return lines.filter(({ id }) => lineItemIds.includes(id)).map(({ title }) => title);
}

function deliveryChoice(
  { id, title, description, earliest, latest, price }: DeliveryOption,
  voice: ShopVoice,
  now: number,
) {
  const when = arrival(earliest, latest, voice, now);
  const first = when ? upperFirst(when, voice.locale) : title;
  return {
    id,
    title: first,
    detail: description ?? (first === title ? undefined : title),
    benefit: description !== undefined && price.amount === 0,
    amount: voice.money(price),
  };
}

/** What is charged: the chosen instrument, and on demand the others. */
export function payment({ checkout, voice, shop, open, toggle, change }: ReviewParts): TemplateResult {
  const { instruments, messages, addressesEditable } = checkout;
  const chosen = instruments.find(({ selected }) => selected) ?? instruments[0];
  const name = voice.t("shop.review.payWith");
  return html`<div class="group pickable">
    ${row(
      "payment",
      name,
      chosen
        ? [chosen.label, ...(addressesEditable ? [] : [voice.t("shop.review.onFile", { shop })])]
        : [voice.t("shop.review.noPayment")],
      instruments.length > 1
        ? {
            label: changeLabel(voice, open === "payment"),
            name,
            run: () => toggle(open === "payment" ? undefined : "payment"),
            expanded: open === "payment",
          }
        : undefined,
    )}
    ${
      open === "payment"
        ? choiceList({
            name: "instrument",
            legend: name,
            quietLegend: true,
            choices: instruments.map(({ id, label }) => ({ id, title: label })),
            selected: chosen?.id,
            choose: (instrumentId) => change({ instrumentId }),
          })
        : nothing
    }
    ${messagesAt("payment", messages)}
  </div>`;
}

interface RowAction {
  readonly label: string;
  readonly name: string;
  readonly expanded: boolean;
  readonly run: () => void;
}

const changeLabel = ({ t }: ShopVoice, expanded: boolean) => t(expanded ? "shop.review.done" : "shop.change");

function row(
  id: string,
  title: string,
  [first, ...rest]: readonly string[],
  action: RowAction | undefined,
): TemplateResult {
  return html`<div class="pick">
    <div id=${id} tabindex="-1">
      <h3 class="small muted">${title}</h3>
      <p>${first}</p>
      ${rest.filter((text) => text !== first).map((text) => html`<p class="small muted">${text}</p>`)}
    </div>
    ${
      action
        ? html`<button
            class="linkish"
            type="button"
            aria-label=${`${action.label}, ${action.name}`}
            aria-expanded=${action.expanded}
            @click=${action.run}
          >
            ${action.label}
          </button>`
        : nothing
    }
  </div>`;
}
