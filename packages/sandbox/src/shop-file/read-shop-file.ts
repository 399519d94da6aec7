import { readFileSync } from "node:fs";
import {
  choice,
  flag,
  integer,
  list,
  MalformedError,
  number,
  optional,
  present,
  record,
  text,
} from "./fields.ts";
import { readAccount, readDelivery } from "./read-accounts.ts";
import type { Product, Seller, ShopFile, Variant, Voucher } from "./shop-file.ts";

/** Reads and checks a shop file. Throws an Error that names the file, the JSONPath and what to write there. */
export function readShopFile(path: string): ShopFile {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new Error(`The shop file ${path} cannot be read as JSON: ${(cause as Error).message}`, { cause });
  }
  try {
    return parseShop(value);
  } catch (cause) {
    if (cause instanceof MalformedError)
      throw new Error(`The shop file ${path} is wrong at ${cause.message}`, { cause });
    throw cause;
  }
}

export function parseShop(value: unknown): ShopFile {
  const shop = record(value, "$");
  const sellers = list(shop["sellers"], "$.sellers", readSeller);
  const ids = new Set(sellers.map((seller) => seller.id));
  const products = list(shop["products"], "$.products", (item, path) => readProduct(item, path, ids));
  const seen = new Set<string>();
  for (const variant of products.flatMap((product) => product.variants)) {
    if (seen.has(variant.id))
      throw new MalformedError("$.products", `variant ids to be unique, ${variant.id} is not`);
    seen.add(variant.id);
  }
  const tax = record(shop["tax"] ?? {}, "$.tax");
  return present({
    id: text(shop["id"], "$.id"),
    name: text(shop["name"], "$.name"),
    currency: text(shop["currency"], "$.currency"),
    style: choice(shop["style"], "$.style", ["linked", "native"]),
    membership: optional(shop["membership"], "$.membership", (item, path) => ({
      program: text(record(item, path)["program"], `${path}.program`),
    })),
    linking: optional(shop["linking"], "$.linking", readLinking),
    offer_ttl_seconds: integer(shop["offer_ttl_seconds"], "$.offer_ttl_seconds", 1),
    sellers,
    products,
    vouchers: list(shop["vouchers"] ?? [], "$.vouchers", readVoucher),
    accounts: list(shop["accounts"] ?? [], "$.accounts", readAccount),
    delivery: readDelivery(shop["delivery"], "$.delivery"),
    tax: Object.fromEntries(Object.entries(tax).map(([key, rate]) => [key, integer(rate, `$.tax.${key}`)])),
  }) as ShopFile;
}

function readLinking(value: unknown, path: string) {
  const fields = record(value, path);
  return present({
    shared: list(fields["shared"], `${path}.shared`, text),
    never_shared: list(fields["never_shared"], `${path}.never_shared`, text),
    sign_in_host: optional(fields["sign_in_host"], `${path}.sign_in_host`, text),
  });
}

function readSeller(value: unknown, path: string): Seller {
  const seller = record(value, path);
  return present({
    id: text(seller["id"], `${path}.id`),
    name: text(seller["name"], `${path}.name`),
    score: optional(seller["score"], `${path}.score`, number),
    score_max: optional(seller["score_max"], `${path}.score_max`, number),
    on_time_percent: optional(seller["on_time_percent"], `${path}.on_time_percent`, number),
    ships_within_hours: optional(seller["ships_within_hours"], `${path}.ships_within_hours`, integer),
    vetted: optional(seller["vetted"], `${path}.vetted`, flag),
    vetting: optional(seller["vetting"], `${path}.vetting`, text),
    authenticity: optional(seller["authenticity"], `${path}.authenticity`, text),
    selling_since: optional(seller["selling_since"], `${path}.selling_since`, text),
    country: optional(seller["country"], `${path}.country`, text),
  }) as Seller;
}

function readProduct(value: unknown, path: string, sellers: Set<string>): Product {
  const product = record(value, path);
  const seller = text(product["seller"], `${path}.seller`);
  if (!sellers.has(seller)) throw new MalformedError(`${path}.seller`, "the id of one of $.sellers");
  const purchase = record(product["purchase"] ?? { mode: "native" }, `${path}.purchase`);
  const mode = choice(purchase["mode"], `${path}.purchase.mode`, ["native", "embedded", "handoff", "none"]);
  const reason = optional(purchase["reason"], `${path}.purchase.reason`, text);
  if (mode !== "native" && reason === undefined)
    throw new MalformedError(`${path}.purchase.reason`, "one sentence saying why it is not native");
  const images = list(product["images"] ?? [], `${path}.images`, (item, at) => {
    const picture = record(item, at);
    return present({
      src: text(picture["src"], `${at}.src`),
      alt: text(picture["alt"], `${at}.alt`),
      width: optional(picture["width"], `${at}.width`, integer),
      height: optional(picture["height"], `${at}.height`, integer),
    });
  });
  const variants = list(product["variants"], `${path}.variants`, readVariant);
  if (variants.length === 0) throw new MalformedError(`${path}.variants`, "at least one variant");
  return present({
    id: text(product["id"], `${path}.id`),
    seller,
    shipped_by: optional(product["shipped_by"], `${path}.shipped_by`, text),
    title: text(product["title"], `${path}.title`),
    short_title: optional(product["short_title"], `${path}.short_title`, text),
    description: text(product["description"], `${path}.description`),
    images,
    options: list(product["options"] ?? [], `${path}.options`, readOption),
    rating: optional(product["rating"], `${path}.rating`, (item, at) => ({
      value: number(record(item, at)["value"], `${at}.value`),
      count: integer(record(item, at)["count"], `${at}.count`),
    })),
    returns: optional(product["returns"], `${path}.returns`, (item, at) => ({
      days: integer(record(item, at)["days"], `${at}.days`),
      free: flag(record(item, at)["free"], `${at}.free`),
    })),
    ships_to: list(product["ships_to"], `${path}.ships_to`, text),
    purchase: present({ mode, reason, url: optional(purchase["url"], `${path}.purchase.url`, text) }),
    variants,
  }) as Product;
}

function readOption(value: unknown, path: string) {
  const option = record(value, path);
  return {
    name: text(option["name"], `${path}.name`),
    values: list(option["values"], `${path}.values`, (item, at) => {
      const entry = record(item, at);
      return present({
        label: text(entry["label"], `${at}.label`),
        swatch: optional(entry["swatch"], `${at}.swatch`, text),
      });
    }),
  };
}

function readVariant(value: unknown, path: string): Variant {
  const variant = record(value, path);
  const options = record(variant["options"] ?? {}, `${path}.options`);
  return present({
    id: text(variant["id"], `${path}.id`),
    options: Object.fromEntries(
      Object.entries(options).map(([name, label]) => [name, text(label, `${path}.options.${name}`)]),
    ),
    price: integer(variant["price"], `${path}.price`),
    list_price: optional(variant["list_price"], `${path}.list_price`, integer),
    member_price: optional(variant["member_price"], `${path}.member_price`, integer),
    stock: integer(variant["stock"], `${path}.stock`),
    image: optional(variant["image"], `${path}.image`, integer),
  }) as Variant;
}

function readVoucher(value: unknown, path: string): Voucher {
  const voucher = record(value, path);
  return present({
    code: text(voucher["code"], `${path}.code`),
    title: text(voucher["title"], `${path}.title`),
    kind: choice(voucher["kind"], `${path}.kind`, ["percent", "amount", "free_delivery"]),
    value: integer(voucher["value"] ?? 0, `${path}.value`),
    seller: optional(voucher["seller"], `${path}.seller`, text),
    minimum: integer(voucher["minimum"] ?? 0, `${path}.minimum`),
    starts_at: optional(voucher["starts_at"], `${path}.starts_at`, text),
    ends_at: optional(voucher["ends_at"], `${path}.ends_at`, text),
    combinable: flag(voucher["combinable"] ?? true, `${path}.combinable`),
    audience: choice(voucher["audience"] ?? "everyone", `${path}.audience`, ["everyone", "new_customer"]),
    uses: optional(voucher["uses"], `${path}.uses`, integer),
  }) as Voucher;
}
