import type { Offer } from "./offer.ts";
import type { Seller } from "./seller.ts";

export interface ProductImage {
  readonly url: string;
  readonly alt: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

export interface OptionValue {
  readonly label: string;
  /** CSS hex colour, for axes that are colours. */
  readonly swatch?: string | undefined;
}

/** One axis of choice. A product may have any number of them. */
export interface ProductOption {
  readonly name: string;
  readonly values: readonly OptionValue[];
}

/** A thing that can be bought: one value on every axis. */
export interface Variant {
  readonly id: string;
  readonly title: string;
  /** option name → value label */
  readonly options: Readonly<Record<string, string>>;
  /** First is featured; empty: use the product's. */
  readonly images: readonly ProductImage[];
  readonly offer: Offer;
}

export interface Rating {
  readonly value: number;
  readonly max: number;
  readonly count?: number | undefined;
}

export interface ReturnPolicy {
  readonly days: number;
  readonly free: boolean;
}

/** A product with the offers of all its variants, as one shop answered at one moment for one shopper. */
export interface Product {
  readonly id: string;
  readonly title: string;
  /** For tag labels, at most 32 characters. */
  readonly shortTitle?: string | undefined;
  /** Plain text. */
  readonly description: string;
  readonly url?: string | undefined;
  readonly images: readonly ProductImage[];
  readonly options: readonly ProductOption[];
  readonly variants: readonly Variant[];
  readonly rating?: Rating | undefined;
  readonly seller?: Seller | undefined;
  /** Who ships, when not the seller. */
  readonly shippedBy?: string | undefined;
  readonly returns?: ReturnPolicy | undefined;
  /** ISO 3166-1 alpha-2; undefined: not said. */
  readonly shipsTo?: readonly string[] | undefined;
}
