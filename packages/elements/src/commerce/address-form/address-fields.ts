import type { PostalAddress } from "@shop-feed/contract/commerce";

export type AddressField = keyof PostalAddress;
export type AddressProblem = "missing" | "wrong";
export type AddressValues = Readonly<Partial<Record<AddressField, string>>>;

interface FieldRule {
  readonly name: AddressField;
  /** HTML autofill token. */
  readonly autocomplete: string;
  readonly required: boolean;
  /** Stands beside the next one. */
  readonly half?: boolean;
}

/** In the order people write an address. The country comes first: the rest depends on it. */
export const ADDRESS_FIELDS: readonly FieldRule[] = [
  { name: "country", autocomplete: "shipping country", required: true },
  { name: "firstName", autocomplete: "shipping given-name", required: true, half: true },
  { name: "lastName", autocomplete: "shipping family-name", required: true, half: true },
  { name: "street", autocomplete: "shipping address-line1", required: true },
  { name: "extended", autocomplete: "shipping address-line2", required: false },
  { name: "locality", autocomplete: "shipping address-level2", required: true },
  { name: "region", autocomplete: "shipping address-level1", required: false, half: true },
  { name: "postalCode", autocomplete: "shipping postal-code", required: true, half: true },
  { name: "phone", autocomplete: "shipping tel", required: false },
];

/** Countries whose parcels need a state or province. */
const WITH_REGION = new Set(["US", "CA", "AU", "MX", "BR", "IN", "CN", "JP"]);
/** Countries that have no postal codes, or do not use them. */
const WITHOUT_POSTAL_CODE = new Set(["AE", "HK", "QA", "JM", "BS", "PA", "BO", "FJ", "ZW"]);
/** Shapes that are sure enough to refuse what differs; other countries' codes are taken as they are. */
const POSTAL_CODES: Readonly<Record<string, readonly [RegExp, string]>> = {
  US: [/^\d{5}(-\d{4})?$/, "60607"],
  CA: [/^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i, "J1X 3W4"],
  GB: [/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, "EC1A 1BB"],
  DE: [/^\d{5}$/, "10115"],
  FR: [/^\d{5}$/, "75011"],
  AU: [/^\d{4}$/, "2000"],
};

export function postalCodeExample(country: string | undefined): string {
  return POSTAL_CODES[country ?? ""]?.[1] ?? "";
}

export function fieldRequired({ name, required }: FieldRule, country: string | undefined): boolean {
  if (name === "region") return WITH_REGION.has(country ?? "");
  if (name === "postalCode") return !WITHOUT_POSTAL_CODE.has(country ?? "");
  return required;
}

/** What stands in the way of using this address, by field; empty: nothing. */
export function addressProblems(values: AddressValues): Partial<Record<AddressField, AddressProblem>> {
  const { country } = values;
  const problems: Partial<Record<AddressField, AddressProblem>> = {};
  for (const rule of ADDRESS_FIELDS) {
    const value = values[rule.name]?.trim() ?? "";
    if (value === "" && fieldRequired(rule, country)) problems[rule.name] = "missing";
    else if (rule.name === "postalCode" && value !== "") {
      const shape = POSTAL_CODES[country ?? ""]?.[0];
      if (shape && !shape.test(value)) problems.postalCode = "wrong";
    }
  }
  return problems;
}

/** Only call without problems. */
export function toPostalAddress(values: AddressValues): PostalAddress {
  const trimmed = Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ""),
  ) as Partial<Record<AddressField, string>>;
  return { street: "", locality: "", country: "", ...trimmed };
}
