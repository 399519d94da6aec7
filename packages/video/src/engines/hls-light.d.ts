// The light build has the full build's interface, less its features, and ships no types.
declare module "hls.js/light" {
  import Hls from "hls.js";
  export default Hls;
}
