// Registers every element of the feed, each only if its name is still free.
import "./feed/controls/controls.define.ts";
import "./feed/link-out/link-out.define.ts";
import "./feed/post/post.define.ts";
import "./feed/product-card/product-card.define.ts";
import "./feed/progress/progress.define.ts";
import "./feed/state/state.define.ts";
import "./feed/surface/surface.define.ts";
import "./feed/tag/tag.define.ts";
import "./feed/view/view.define.ts";
