import type { ReadResult } from "../read.ts";
import type { PostalAddress } from "./checkout.ts";
import type { wireAddress } from "./read-lines.ts";

/** UCP postal address → model. */
export function toAddress(wire: ReadResult<typeof wireAddress>): PostalAddress {
  return {
    firstName: wire.first_name,
    lastName: wire.last_name,
    street: wire.street_address ?? "",
    extended: wire.extended_address,
    locality: wire.address_locality ?? "",
    region: wire.address_region,
    postalCode: wire.postal_code,
    country: wire.address_country ?? "",
    phone: wire.phone_number,
  };
}

/** Model → UCP postal address; empty fields are left out. */
export function fromAddress(address: PostalAddress): Record<string, string> {
  const wire = {
    first_name: address.firstName,
    last_name: address.lastName,
    street_address: address.street,
    extended_address: address.extended,
    address_locality: address.locality,
    address_region: address.region,
    postal_code: address.postalCode,
    address_country: address.country,
    phone_number: address.phone,
  };
  return Object.fromEntries(
    Object.entries(wire).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
