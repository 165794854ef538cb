/** Links between the screens of one place, as a row of tabs. They are links: Back works, and each has an address. */
import { NavLink } from 'react-router';

interface TabLinksProps {
  readonly label: string;
  readonly links: readonly { readonly to: string; readonly label: string }[];
}

/** A row of links; the open one is marked. */
export function TabLinks({ label, links }: TabLinksProps) {
  return (
    <nav className="tab-links" aria-label={label}>
      {links.map((link) => (
        <NavLink key={link.to} to={link.to} end>
          {link.label}
        </NavLink>
      ))}
    </nav>
  );
}
