// The page a gateway on another site sends the linking popup back to; it hands the claim to the tab that waits.
import { handOverClaim } from "@shop-feed/adapters/gateway/claim";

handOverClaim();
