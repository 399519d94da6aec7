import { Failure } from "@shop-feed/contract/feed";
import {
  flag,
  identifier,
  integer,
  list,
  malformed,
  number,
  object,
  oneOf,
  optional,
  record,
  text,
  time,
  type ReadResult,
} from "@shop-feed/contract/read";

const percent = number(0, 100);
const country = identifier;

const seller = object({
  id: identifier,
  name: text,
  score: optional(number(0)),
  score_max: optional(number(0)),
  on_time_percent: optional(percent),
  ships_within_hours: optional(integer(1)),
  vetted: optional(flag),
  vetting: optional(text),
  authenticity: optional(text),
  selling_since: optional(time),
  country: optional(country),
});

const variant = object({
  id: identifier,
  options: optional(record(text)),
  price: integer(0),
  list_price: optional(integer(0)),
  member_price: optional(integer(0)),
  stock: integer(0),
  image: optional(integer(0)),
});

const product = object({
  id: identifier,
  seller: identifier,
  shipped_by: optional(text),
  title: text,
  short_title: optional(text),
  description: text,
  images: optional(
    list(object({ src: text, alt: text, width: optional(integer(1)), height: optional(integer(1)) }), 50),
  ),
  options: optional(
    list(object({ name: text, values: list(object({ label: text, swatch: optional(text) }), 200) }), 20),
  ),
  rating: optional(object({ value: number(0), count: optional(integer(0)) })),
  returns: optional(object({ days: integer(0), free: flag })),
  ships_to: list(country, 300),
  purchase: optional(
    object({
      mode: oneOf("native", "embedded", "handoff", "none"),
      reason: optional(text),
      url: optional(text),
    }),
  ),
  variants: list(variant),
});

const voucher = object({
  code: identifier,
  title: text,
  kind: oneOf("percent", "amount", "free_delivery"),
  value: optional(integer(0)),
  seller: optional(identifier),
  minimum: optional(integer(0)),
  starts_at: optional(time),
  ends_at: optional(time),
  combinable: optional(flag),
  audience: optional(oneOf("everyone", "new_customer")),
  uses: optional(integer(1)),
});

const address = object({
  id: identifier,
  label: optional(text),
  first_name: optional(text),
  last_name: optional(text),
  street_address: text,
  extended_address: optional(text),
  address_locality: text,
  address_region: optional(text),
  postal_code: optional(text),
  address_country: country,
  default: optional(flag),
});

const account = object({
  login: identifier,
  name: text,
  member: flag,
  addresses: list(address),
  instruments: list(
    object({
      id: identifier,
      brand: text,
      last_digits: text,
      default: optional(flag),
      declines: optional(flag),
    }),
  ),
});

const deliveryOption = object({
  id: identifier,
  title: text,
  min_days: integer(0, 1_000),
  max_days: integer(0, 1_000),
  price: integer(0),
  member_price: optional(integer(0)),
});

const shop = object({
  id: identifier,
  name: text,
  currency: text,
  style: oneOf("linked", "native"),
  membership: optional(object({ program: text })),
  linking: optional(object({ shared: list(text), never_shared: list(text), sign_in_host: optional(text) })),
  offer_ttl_seconds: integer(1, 86_400),
  sellers: list(seller),
  products: list(product),
  vouchers: optional(list(voucher)),
  accounts: optional(list(account)),
  delivery: object({
    ships_country: list(country, 300),
    zones: optional(list(object({ postal_prefixes: list(text), options: list(deliveryOption) }))),
    otherwise: list(deliveryOption),
  }),
  tax: optional(record(integer(0, 10_000))),
});

/** A shop in the format of `seeds/README.md`, as it was read: wire names, minor units, days from today. */
export type ShopFile = ReadResult<typeof shop>;
export type ShopProduct = ReadResult<typeof product>;
export type ShopVariant = ReadResult<typeof variant>;
export type ShopVoucher = ReadResult<typeof voucher>;
export type ShopAccount = ReadResult<typeof account>;
export type ShopAddress = ReadResult<typeof address>;
export type ShopDeliveryOption = ReadResult<typeof deliveryOption>;

/**
 * Reads a shop file.
 * @throws Failure `malformed` with the JSONPath and what belongs there
 */
export function readShopFile(json: unknown): ShopFile {
  const file = shop(json, "$");
  const sellers = new Set(file.sellers.map(({ id }) => id));
  const products = new Set<string>();
  const variants = new Set<string>();
  file.products.forEach((entry, index) => {
    const path = `$.products[${index}]`;
    once(products, "product", entry.id, path);
    if (!sellers.has(entry.seller))
      throw broken(`${path}.seller`, `"${entry.seller}" is not in $.sellers; add it there`);
    if (entry.purchase && entry.purchase.mode !== "native" && !entry.purchase.reason)
      throw malformed(
        `${path}.purchase.reason`,
        `a sentence that says why this is ${entry.purchase.mode}`,
        undefined,
      );
    if (entry.variants.length === 0) throw broken(`${path}.variants`, "a product needs at least one variant");
    entry.variants.forEach((choice, at) => checkVariant(choice, entry, `${path}.variants[${at}]`, variants));
  });
  file.vouchers?.forEach((entry, index) => {
    if (entry.seller && !sellers.has(entry.seller))
      throw broken(`$.vouchers[${index}].seller`, `"${entry.seller}" is not in $.sellers; add it there`);
  });
  if (file.style === "linked" && !file.accounts?.length)
    throw broken("$.accounts", "a linked shop needs an account to link; add one");
  return file;
}

function checkVariant(choice: ShopVariant, entry: ShopProduct, path: string, variants: Set<string>): void {
  once(variants, "variant", choice.id, path);
  if (choice.member_price !== undefined && choice.member_price > choice.price)
    throw broken(
      `${path}.member_price`,
      `${choice.member_price} is above the public price ${choice.price}; a member never pays more`,
    );
  if (choice.image !== undefined && !entry.images?.[choice.image])
    throw broken(`${path}.image`, `there is no image ${choice.image}`);
  for (const { name, values } of entry.options ?? []) {
    const label = choice.options?.[name];
    if (!values.some((value) => value.label === label))
      throw broken(
        `${path}.options.${name}`,
        `"${label ?? ""}" is not one of ${values.map((value) => value.label).join(", ")}`,
      );
  }
}

function once(seen: Set<string>, kind: string, id: string, path: string): void {
  if (seen.has(id)) throw broken(`${path}.id`, `"${id}" is used twice; give every ${kind} an id of its own`);
  seen.add(id);
}

function broken(path: string, what: string): Failure {
  return new Failure({ code: "malformed", path, message: `${path}: ${what}` });
}
