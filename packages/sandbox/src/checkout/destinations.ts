import { recoverable, type ErrorMessage } from "../http/message.ts";
import type { Shopper } from "../pricing/shopper.ts";
import { defaultAddress } from "../delivery/address-label.ts";
import type { Address } from "../shop-file/shop-file.ts";
import type { CheckoutSession } from "./checkout-session.ts";

export interface Destinations {
  offered: Address[];
  selected: Address | undefined;
  problems: ErrorMessage[];
}

const needed = [
  "first_name",
  "last_name",
  "street_address",
  "address_locality",
  "postal_code",
  "address_country",
] as const;

/** An account's own addresses; for a guest those that were sent. */
export function destinations(session: CheckoutSession, shopper: Shopper): Destinations {
  if (shopper.kind === "account")
    return onFile(session, shopper.account.addresses, defaultAddress(shopper.account));
  return sent(session);
}

function onFile(session: CheckoutSession, offered: Address[], fallback: Address | undefined): Destinations {
  const selected =
    session.destinationId === undefined ? fallback : offered.find(({ id }) => id === session.destinationId);
  const problems = selected
    ? []
    : [
        recoverable(
          "invalid",
          "$.fulfillment.methods[0].selected_destination_id",
          "This address is not on file. Choose one of the account's addresses.",
        ),
      ];
  return { offered, selected, problems };
}

function sent(session: CheckoutSession): Destinations {
  const offered = session.destinations;
  const chosen =
    session.destinationId === undefined ? 0 : offered.findIndex(({ id }) => id === session.destinationId);
  const selected = offered[chosen];
  const path = "$.fulfillment.methods[0].destinations";
  if (!selected)
    return { offered, selected, problems: [recoverable("missing", path, "Add an address to deliver to.")] };
  const wanted = selected.address_country === "US" ? ([...needed, "address_region"] as const) : needed;
  const problems = wanted
    .filter((name) => selected[name] === undefined)
    .map((name) => recoverable("missing", `${path}[${chosen}].${name}`, `Add the ${labels[name]}.`));
  return { offered, selected, problems };
}

const labels = {
  first_name: "first name",
  last_name: "last name",
  street_address: "street and number",
  address_locality: "city",
  address_region: "state",
  postal_code: "postal code",
  address_country: "country",
} as const;

/** The UCP shipping destination, without the account's private fields. */
export function destinationWire(address: Address): Omit<Address, "default"> {
  const { default: _default, ...wire } = address;
  return wire;
}
