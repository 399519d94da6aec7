export { startShop } from "./shop/start-shop.ts";
export type { RunningShop, StartShopOptions } from "./shop/start-shop.ts";
export type { LinkClient } from "./linking/authorization-server.ts";
