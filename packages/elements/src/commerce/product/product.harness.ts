import { all, find, link, textOf } from "../deep-query.harness.ts";
import { GalleryHarness } from "../gallery/gallery.harness.ts";
import type { ShopFeedGallery } from "../gallery/gallery.ts";
import { VariantPickerHarness } from "../variant-picker/variant-picker.harness.ts";
import type { ShopFeedVariantPicker } from "../variant-picker/variant-picker.ts";
import type { ShopFeedProduct } from "./product.ts";

/** What a person sees and uses of a product. */
export class ProductHarness {
  readonly element: ShopFeedProduct;

  constructor(element: ShopFeedProduct) {
    this.element = element;
  }

  get title(): string {
    return textOf(find(this.element, "h2"));
  }
  get price(): string {
    return textOf(find(this.element, ".price-row .price"));
  }
  get was(): string {
    return textOf(find(this.element, ".price-row .was"));
  }
  /** The one line of why under the price. */
  get note(): string {
    return textOf(find(this.element, ".price-note"));
  }
  get badge(): string {
    return textOf(find(this.element, ".badge"));
  }
  /** Delivery, returns, seller, vouchers. */
  get facts(): string {
    return textOf(find(this.element, ".facts"));
  }
  get stock(): string {
    return textOf(find(this.element, ".stock"));
  }
  /** What linking shares and never does. */
  get consent(): string {
    return textOf(find(this.element, ".consent"));
  }
  get primary(): HTMLButtonElement | HTMLAnchorElement | undefined {
    return all<HTMLButtonElement | HTMLAnchorElement>(this.element, '[part="primary"]')[0];
  }
  get primaryLabel(): string {
    return textOf(this.primary);
  }
  get dock(): string {
    return textOf(find(this.element, ".dock"));
  }
  get picker(): VariantPickerHarness | undefined {
    const [picker] = all<ShopFeedVariantPicker>(this.element, "shop-feed-variant-picker");
    return picker && new VariantPickerHarness(picker);
  }
  get gallery(): GalleryHarness | undefined {
    const [gallery] = all<ShopFeedGallery>(this.element, "shop-feed-gallery");
    return gallery && new GalleryHarness(gallery);
  }
  handOff(name: RegExp): HTMLAnchorElement | undefined {
    return link(this.element, name);
  }
}
