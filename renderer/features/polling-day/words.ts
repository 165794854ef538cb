/** Addresses and words that the screens of this place share. */
import type { DeploymentFinding } from '../../core/polling-day/finding';

/** The open team. */
export function teamPath(id: string): string {
  return `/polling-day/teams?team=${id}`;
}

/** The open post. */
export function postPath(id: string): string {
  return `/polling-day/posts?post=${id}`;
}

/** The open station in the deployment. */
export function deployedPath(id: string): string {
  return `/polling-day?station=${id}`;
}

/** "Posting refused", "Gap", "Overload", "To decide". */
export const findingNames: Readonly<Record<DeploymentFinding['kind'], string>> = {
  refused: 'Posting refused',
  gap: 'Gap',
  overload: 'Overload',
  open: 'To decide',
};
