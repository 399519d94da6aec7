export { startShop } from "./shop/start-shop.ts";
export type { RunningShop, StartShopOptions } from "./shop/start-shop.ts";
