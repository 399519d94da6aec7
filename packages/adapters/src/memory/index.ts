export {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryAdapterOptions,
} from "./create-memory-adapter.ts";
export type { AdapterMethod } from "./faults.ts";
export type { Consent } from "./linking.ts";
export type { MemoryControl } from "./memory-control.ts";
export type { ShopOptions } from "./shop.ts";
export { readShopFile, type ShopFile } from "./shop-file.ts";
