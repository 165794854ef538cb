/** Links between the screens of one place, as a row of tabs. They are links: Back works, and each has an address. */
import { Link, NavLink, useLocation } from 'react-router';

interface TabLinksProps {
  readonly label: string;
  readonly links: readonly {
    readonly to: string;
    readonly label: string;
    /** It leads to several screens, and is marked on all that stand below its address. */
    readonly holdsMore?: true;
    /** Addresses of its further screens that do not stand below its own. */
    readonly alsoAt?: readonly string[];
  }[];
}

/** A row of links; the open one is marked. */
export function TabLinks({ label, links }: TabLinksProps) {
  const { pathname } = useLocation();
  return (
    <nav className="tab-links" aria-label={label}>
      {links.map((link) =>
        link.alsoAt?.includes(pathname) === true ? (
          <Link key={link.to} to={link.to} aria-current="page">
            {link.label}
          </Link>
        ) : (
          <NavLink key={link.to} to={link.to} end={link.holdsMore !== true}>
            {link.label}
          </NavLink>
        ),
      )}
    </nav>
  );
}
