import { flag, integer, list, optional, present, record, text } from "./fields.ts";
import type { Account, AccountInstrument, Address, Delivery, DeliveryOption } from "./shop-file.ts";

const addressFields = [
  "label",
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

export function readAccount(value: unknown, path: string): Account {
  const account = record(value, path);
  return {
    login: text(account["login"], `${path}.login`),
    password: text(account["password"], `${path}.password`),
    name: text(account["name"], `${path}.name`),
    member: flag(account["member"], `${path}.member`),
    addresses: list(account["addresses"], `${path}.addresses`, readAddress),
    instruments: list(account["instruments"], `${path}.instruments`, readInstrument),
  };
}

function readAddress(value: unknown, path: string): Address {
  const address = record(value, path);
  const parts = addressFields.map((name) => [name, optional(address[name], `${path}.${name}`, text)]);
  return present({
    ...Object.fromEntries(parts),
    id: text(address["id"], `${path}.id`),
    default: optional(address["default"], `${path}.default`, flag),
  }) as Address;
}

function readInstrument(value: unknown, path: string): AccountInstrument {
  const instrument = record(value, path);
  return present({
    id: text(instrument["id"], `${path}.id`),
    brand: text(instrument["brand"], `${path}.brand`),
    last_digits: text(instrument["last_digits"], `${path}.last_digits`),
    expiry_month: integer(instrument["expiry_month"], `${path}.expiry_month`, 1),
    expiry_year: integer(instrument["expiry_year"], `${path}.expiry_year`, 2000),
    default: optional(instrument["default"], `${path}.default`, flag),
    declines: optional(instrument["declines"], `${path}.declines`, flag),
  }) as AccountInstrument;
}

export function readDelivery(value: unknown, path: string): Delivery {
  const delivery = record(value, path);
  return {
    ships_country: list(delivery["ships_country"], `${path}.ships_country`, text),
    zones: list(delivery["zones"] ?? [], `${path}.zones`, (item, at) => ({
      postal_prefixes: list(record(item, at)["postal_prefixes"], `${at}.postal_prefixes`, text),
      options: list(record(item, at)["options"], `${at}.options`, readOption),
    })),
    otherwise: list(delivery["otherwise"], `${path}.otherwise`, readOption),
  };
}

function readOption(value: unknown, path: string): DeliveryOption {
  const option = record(value, path);
  const least = integer(option["min_days"], `${path}.min_days`);
  return present({
    id: text(option["id"], `${path}.id`),
    title: text(option["title"], `${path}.title`),
    min_days: least,
    max_days: integer(option["max_days"], `${path}.max_days`, least),
    price: integer(option["price"], `${path}.price`),
    member_price: optional(option["member_price"], `${path}.member_price`, integer),
  }) as DeliveryOption;
}
