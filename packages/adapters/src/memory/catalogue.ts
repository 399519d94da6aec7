import type { Product, ProductImage, Seller } from "@shop-feed/contract/commerce";
import { Failure } from "@shop-feed/contract/feed";
import { toOffer } from "./offer.ts";
import type { Shop } from "./shop.ts";
import type { ShopProduct, ShopVariant } from "./shop-file.ts";
import type { Shopper } from "./shopper.ts";

/** The known ones of these ids, in the order asked, each once. */
export function findProducts(shop: Shop, ids: readonly string[], shopper: Shopper): Product[] {
  const wanted = [...new Set(ids)];
  return wanted.flatMap((id) => {
    const product = shop.file.products.find((entry) => entry.id === id);
    return product ? [toProduct(shop, product, shopper)] : [];
  });
}

/** @throws Failure `not_found` */
export function findSeller(shop: Shop, id: string): Seller {
  const seller = shop.file.sellers.find((entry) => entry.id === id);
  if (!seller) throw new Failure({ code: "not_found", message: `The shop file has no seller "${id}"` });
  return {
    id: seller.id,
    name: seller.name,
    score: seller.score,
    scoreMax: seller.score === undefined ? undefined : (seller.score_max ?? 5),
    onTimePercent: seller.on_time_percent,
    shipsWithinHours: seller.ships_within_hours,
    vetted: seller.vetted,
    vetting: seller.vetting,
    authenticity: seller.authenticity,
    sellingSince: seller.selling_since,
    country: seller.country,
  };
}

function toProduct(shop: Shop, product: ShopProduct, shopper: Shopper): Product {
  const images = productImages(shop, product);
  return {
    id: product.id,
    title: product.title,
    shortTitle: product.short_title,
    description: product.description,
    url: product.purchase?.url,
    images,
    options: product.options ?? [],
    variants: product.variants.map((variant) => {
      const image = images[variant.image ?? -1];
      return {
        id: variant.id,
        title: variantTitle(product, variant),
        options: variant.options ?? {},
        images: image ? [image] : [],
        offer: toOffer(shop, { product, variant }, shopper),
      };
    }),
    rating: product.rating && { value: product.rating.value, max: 5, count: product.rating.count },
    seller: findSeller(shop, product.seller),
    shippedBy: product.shipped_by,
    returns: product.returns,
    shipsTo: product.ships_to,
  };
}

function productImages(shop: Shop, { images = [] }: ShopProduct): ProductImage[] {
  return images.map(({ src, ...rest }) => ({ ...rest, url: shop.imageUrl(src) }));
}

/** "Oat, M"; a product without axes is its own only variant. */
export function variantTitle(product: ShopProduct, variant: ShopVariant): string {
  const labels = (product.options ?? []).map(({ name }) => variant.options?.[name]);
  return labels.filter(Boolean).join(", ") || product.title;
}

/** The picture of one variant. */
export function variantImage(shop: Shop, product: ShopProduct, variant: ShopVariant): string | undefined {
  const image = product.images?.[variant.image ?? 0] ?? product.images?.[0];
  return image && shop.imageUrl(image.src);
}
