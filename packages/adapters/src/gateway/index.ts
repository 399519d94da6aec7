export {
  createGatewayAdapter,
  type GatewayAdapter,
  type GatewayAdapterOptions,
} from "./create-gateway-adapter.ts";
