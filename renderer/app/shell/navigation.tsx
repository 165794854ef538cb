/** The places of the desk. A place leads straight to the screen on which its work stands. */
import { memo, type MouseEvent } from 'react';
import { useLocation } from 'react-router';
import type { Operation } from '../../core/operation/operation';
import { useDesk } from '../../services/desk-context';
import type { Feature } from '../../services/feature';
import { useGo } from './going';

interface NavigationProps {
  readonly features: readonly Feature[];
  readonly operation: Operation | null;
}

/** A link for each place; the one whose screen is open is marked. */
export function Navigation({ features, operation }: NavigationProps) {
  const { pathname } = useLocation();
  const open = placeOf(pathname);
  return (
    <nav className="navigation" aria-label="Places of the desk">
      <ul>
        {features
          .filter((feature) => feature.label !== '' && (operation !== null || !feature.needsOperation))
          .map((feature) => (
            <li key={feature.id}>
              <PlaceLink feature={feature} operation={operation} isOpen={placeOf(feature.path) === open} />
            </li>
          ))}
      </ul>
    </nav>
  );
}

interface PlaceLinkProps {
  readonly feature: Feature;
  readonly operation: Operation | null;
  readonly isOpen: boolean;
}

/** Drawn again only when it is opened or left. */
const PlaceLink = memo(function PlaceLink({ feature, operation, isOpen }: PlaceLinkProps) {
  const { vault } = useDesk();
  const go = useGo();
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(feature.door?.(vault.records, operation) ?? feature.path);
  };
  return (
    <a href={`#${feature.path}`} onClick={follow} {...(isOpen ? { 'aria-current': 'page' } : {})}>
      {feature.label}
    </a>
  );
});

/** "threat" of "/threat/a1/matrix": the first step of an address names its place. */
export function placeOf(path: string): string {
  return path.split('/')[1] ?? '';
}
