"""An exception on its way out of a package shows the files by their paths."""
import _shop.parts.bolt
_shop.parts.bolt.module_that_package_lacks()
