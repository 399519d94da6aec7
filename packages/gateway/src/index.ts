export { createGateway, type Gateway } from "./create-gateway.ts";
export type { GatewayOptions, HostOptions, OAuthOptions, ShopOptions } from "./options.ts";
export { jsonLogger, type LogFields, type Logger, silentLogger } from "./logger.ts";
export type { SealKey } from "./store/seal.ts";
