// What a page needs: one import registers <shop-feed>.
import "shop-feed";
