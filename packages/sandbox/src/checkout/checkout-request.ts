import {
  type Fields,
  integer,
  list,
  MalformedError,
  optional,
  present,
  record,
  text,
} from "../shop-file/fields.ts";
import type { Address } from "../shop-file/shop-file.ts";
import type { CheckoutInput } from "./checkout-session.ts";
import type { RequestedLine } from "./priced-line.ts";

/** Reads the body of a create or update; `known` are the lines of before, whose ids are kept for the same items. */
export function readCheckout(body: Fields, known: readonly RequestedLine[] = []): CheckoutInput {
  const method = firstMethod(body);
  const destinations =
    optional(method["destinations"], "$.fulfillment.methods[0].destinations", (value, path) =>
      list(value, path, readDestination),
    ) ?? [];
  const group = list(method["groups"] ?? [], "$.fulfillment.methods[0].groups", record)[0] ?? {};
  return {
    lines: readLines(body, known),
    buyer: optional(body["buyer"], "$.buyer", record),
    context: readContext(body),
    attribution: readAttribution(body),
    codes: readCodes(body),
    destinations,
    destinationId: optional(
      method["selected_destination_id"],
      "$.fulfillment.methods[0].selected_destination_id",
      text,
    ),
    optionId: optional(
      group["selected_option_id"],
      "$.fulfillment.methods[0].groups[0].selected_option_id",
      text,
    ),
    instrumentId: selectedInstrument(body)?.id,
  };
}

export function readLines(body: Fields, known: readonly RequestedLine[]): RequestedLine[] {
  const left = [...known];
  const lines = list(body["line_items"], "$.line_items", (value, path) => {
    const line = record(value, path);
    const variantId = text(record(line["item"], `${path}.item`)["id"], `${path}.item.id`);
    const quantity = integer(line["quantity"], `${path}.quantity`, 1);
    if (quantity > 999) throw new MalformedError(`${path}.quantity`, "at most 999");
    const same = left.findIndex((other) => other.variantId === variantId);
    const id = same >= 0 ? left.splice(same, 1)[0]?.id : undefined;
    return { id, variantId, quantity };
  });
  if (lines.length === 0) throw new MalformedError("$.line_items", "at least one line");
  const taken = new Set(known.map(({ id }) => id));
  let next = 1;
  return lines.map((line) => {
    while (taken.has(`li_${next}`)) next += 1;
    if (line.id === undefined) taken.add(`li_${next}`);
    return { ...line, id: line.id ?? `li_${next}` };
  });
}

export function readContext(body: Fields): Fields {
  return optional(body["context"], "$.context", record) ?? {};
}

export function readAttribution(body: Fields): Record<string, string> | undefined {
  return optional(body["attribution"], "$.attribution", (value, path) =>
    Object.fromEntries(
      Object.entries(record(value, path)).map(([name, entry]) => [name, text(entry, `${path}.${name}`)]),
    ),
  );
}

export function readCodes(body: Fields): string[] | undefined {
  const discounts = optional(body["discounts"], "$.discounts", record);
  return optional(discounts?.["codes"], "$.discounts.codes", (value, path) => list(value, path, text));
}

export interface SentInstrument {
  id: string;
  /** The credential's token, for test cards that are not on file. */
  token: string | undefined;
}

/** The instrument marked as selected, or the first. */
export function selectedInstrument(body: Fields): SentInstrument | undefined {
  const payment = optional(body["payment"], "$.payment", record) ?? {};
  const instruments = list(payment["instruments"] ?? [], "$.payment.instruments", (value, path) => {
    const fields = record(value, path);
    const credential = optional(fields["credential"], `${path}.credential`, record);
    const token = credential?.["token"];
    return {
      id: text(fields["id"], `${path}.id`),
      selected: fields["selected"] === true,
      token: typeof token === "string" ? token : undefined,
    };
  });
  return instruments.find(({ selected }) => selected) ?? instruments[0];
}

function firstMethod(body: Fields): Fields {
  const fulfillment = optional(body["fulfillment"], "$.fulfillment", record) ?? {};
  return list(fulfillment["methods"] ?? [], "$.fulfillment.methods", record)[0] ?? {};
}

const addressParts = [
  "first_name",
  "last_name",
  "street_address",
  "extended_address",
  "address_locality",
  "address_region",
  "postal_code",
  "address_country",
  "phone_number",
] as const;

function readDestination(value: unknown, path: string): Address {
  const destination = record(value, path);
  const parts = addressParts.map((name) => [
    name,
    optional(blankToNothing(destination[name]), `${path}.${name}`, text),
  ]);
  const position = /\d+/.exec(path.slice(path.lastIndexOf("[")))?.[0] ?? "0";
  return present({
    ...Object.fromEntries(parts),
    id: optional(destination["id"], `${path}.id`, text) ?? `dest_${Number(position) + 1}`,
  }) as Address;
}

/** An empty form field is a missing one. */
function blankToNothing(value: unknown): unknown {
  return typeof value === "string" && value.trim() === "" ? undefined : value;
}
