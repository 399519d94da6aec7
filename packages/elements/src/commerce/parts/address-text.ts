import type { PostalAddress } from "@shop-feed/contract/commerce";

export function personName({ firstName, lastName }: PostalAddress): string {
  return [firstName, lastName].filter(Boolean).join(" ");
}

/** "1420 W Larch St, Apt 3, Chicago IL 60607", with the country only when it is not `home`. */
export function addressLine(address: PostalAddress, locale: string, home?: string): string {
  const { street, extended, locality, region, postalCode, country } = address;
  const place = [locality, region, postalCode].filter(Boolean).join(" ");
  const abroad =
    country && home !== undefined && country !== home
      ? new Intl.DisplayNames(locale, { type: "region" }).of(country)
      : "";
  return [street, extended, place, abroad].filter(Boolean).join(", ");
}
