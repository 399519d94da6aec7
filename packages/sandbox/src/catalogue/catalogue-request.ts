import type { Place } from "../delivery/delivery-options.ts";
import { type Fields, integer, list, optional, record, text } from "../shop-file/fields.ts";

/** The place of a UCP `context`. */
export function contextPlace(body: Fields): Place {
  const context = optional(body["context"], "$.context", record) ?? {};
  return {
    country: optional(context["address_country"], "$.context.address_country", text),
    postalCode: optional(context["postal_code"], "$.context.postal_code", text),
  };
}

export function ids(body: Fields): string[] {
  return list(body["ids"], "$.ids", text);
}

export function selection(body: Fields) {
  return (
    optional(body["selected"], "$.selected", (value, path) =>
      list(value, path, (item, at) => {
        const option = record(item, at);
        return { name: text(option["name"], `${at}.name`), label: text(option["label"], `${at}.label`) };
      }),
    ) ?? []
  );
}

export function preferences(body: Fields): string[] {
  return optional(body["preferences"], "$.preferences", (value, path) => list(value, path, text)) ?? [];
}

export function filters(body: Fields) {
  const price =
    optional(record(body["filters"] ?? {}, "$.filters")["price"], "$.filters.price", record) ?? {};
  return {
    query: typeof body["query"] === "string" ? body["query"] : undefined,
    least: optional(price["min"], "$.filters.price.min", integer),
    most: optional(price["max"], "$.filters.price.max", integer),
  };
}

const largestPage = 50;

/** The cursor is the id of the last product seen, so that it survives a change of the shop file. */
export function page(body: Fields) {
  const pagination = record(body["pagination"] ?? {}, "$.pagination");
  return {
    after: optional(pagination["cursor"], "$.pagination.cursor", text),
    limit: Math.min(
      optional(pagination["limit"], "$.pagination.limit", (value, path) => integer(value, path, 1)) ?? 10,
      largestPage,
    ),
  };
}
