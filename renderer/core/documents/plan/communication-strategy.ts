/**
 * The communication strategy of the operation.
 *
 * Reference: APP Policing elections, communication strategy: no surprises, links, coordination, plan if fraud is alleged.
 */
import { heading } from '../blocks';
import type { Composer } from './plan-document';
import { councilContacts, roleHolders } from './policy-lines';
import { wordedDocument } from './worded-document';

/** The strategy; none before something of it is written. */
export const communicationStrategy: Composer = (request) =>
  wordedDocument(request, {
    kind: 'communication-strategy',
    onFirstPage: ['aims', 'no-surprises', 'candidates-contact', 'if-fraud-is-alleged'],
    distribution: 'Gold group; bronze commanders; councils’ press officers',
    readership: 'force',
    fromTheRecord: () => [
      heading(1, 'Who speaks for whom'),
      ...roleHolders(
        request,
        (role) => ['media', 'community', 'safeguarding'].includes(role.function),
        'Those of the force who carry it',
      ),
      ...councilContacts(
        request,
        ['press officer', 'electoral services manager'],
        'Those of the councils with whom it is coordinated',
      ),
    ],
  });
