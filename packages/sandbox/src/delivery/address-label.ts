import type { Account, Address } from "../shop-file/shop-file.ts";
import type { Place } from "./delivery-options.ts";

/** "Home, 1420 W Larch St". */
export function addressLabel(address: Address): string {
  return [address.label, address.street_address].filter(Boolean).join(", ");
}

/** "Chicago IL", for the tax line. */
export function placeName(address: Pick<Address, "address_locality" | "address_region">): string {
  return [address.address_locality, address.address_region].filter(Boolean).join(" ");
}

export function placeOf(address: Pick<Address, "address_country" | "postal_code">): Place {
  return { country: address.address_country, postalCode: address.postal_code };
}

export function defaultAddress(account: Account): Address | undefined {
  return account.addresses.find((address) => address.default) ?? account.addresses[0];
}
