/** The control plane of a simulated shop: its prices, stock, clock, faults and book. Addresses are in the sandbox's README. */
export class ShopControl {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }
}
