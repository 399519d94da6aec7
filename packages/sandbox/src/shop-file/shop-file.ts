/** What a simulated shop knows, as in seeds/README.md. Amounts are integer minor units of `currency`. */
export interface ShopFile {
  id: string;
  name: string;
  currency: string;
  /** linked: buying needs an account link; native: a guest buys at once. */
  style: "linked" | "native";
  membership?: { program: string };
  linking?: { shared: string[]; never_shared: string[]; sign_in_host?: string };
  offer_ttl_seconds: number;
  sellers: Seller[];
  products: Product[];
  vouchers: Voucher[];
  accounts: Account[];
  delivery: Delivery;
  /** Basis points by `country-region`; absent means no tax. */
  tax: Record<string, number>;
}

export interface Seller {
  id: string;
  name: string;
  score?: number;
  score_max?: number;
  on_time_percent?: number;
  ships_within_hours?: number;
  vetted?: boolean;
  vetting?: string;
  authenticity?: string;
  selling_since?: string;
  country?: string;
}

export interface Product {
  id: string;
  seller: string;
  shipped_by?: string;
  title: string;
  short_title?: string;
  description: string;
  images: Picture[];
  options: { name: string; values: { label: string; swatch?: string }[] }[];
  rating?: { value: number; count: number };
  returns?: { days: number; free: boolean };
  ships_to: string[];
  purchase: { mode: "native" | "embedded" | "handoff" | "none"; reason?: string; url?: string };
  variants: Variant[];
}

export interface Picture {
  src: string;
  alt: string;
  width?: number;
  height?: number;
}

export interface Variant {
  id: string;
  options: Record<string, string>;
  price: number;
  list_price?: number;
  member_price?: number;
  stock: number;
  image?: number;
}

export interface Voucher {
  code: string;
  title: string;
  kind: "percent" | "amount" | "free_delivery";
  /** percent: whole percent; amount: minor units; free_delivery: not used. */
  value: number;
  /** Only this seller's goods count and are reduced; absent: the whole shop's. */
  seller?: string;
  minimum: number;
  starts_at?: string;
  ends_at?: string;
  combinable: boolean;
  audience: "everyone" | "new_customer";
  /** How often one shopper may use it; absent: no limit. */
  uses?: number;
}

export interface Account {
  login: string;
  password: string;
  name: string;
  member: boolean;
  addresses: Address[];
  instruments: AccountInstrument[];
}

export interface Address {
  id: string;
  label?: string;
  first_name?: string;
  last_name?: string;
  street_address?: string;
  extended_address?: string;
  address_locality?: string;
  address_region?: string;
  postal_code?: string;
  address_country?: string;
  phone_number?: string;
  default?: boolean;
}

export interface AccountInstrument {
  id: string;
  brand: string;
  last_digits: string;
  expiry_month: number;
  expiry_year: number;
  default?: boolean;
  declines?: boolean;
}

export interface Delivery {
  ships_country: string[];
  zones: { postal_prefixes: string[]; options: DeliveryOption[] }[];
  otherwise: DeliveryOption[];
}

/** Days count from the simulated today; 0 is today. */
export interface DeliveryOption {
  id: string;
  title: string;
  min_days: number;
  max_days: number;
  price: number;
  member_price?: number;
}
