/**
 * The media strategy of the operation. Gold owns it.
 *
 * Reference: APP Policing elections, media.
 */
import { heading } from '../blocks';
import type { Composer } from './plan-document';
import { councilContacts, roleHolders } from './policy-lines';
import { wordedDocument } from './worded-document';

/** The strategy; none before something of it is written. */
export const mediaStrategy: Composer = (request) =>
  wordedDocument(request, {
    kind: 'media-strategy',
    onFirstPage: ['owner', 'key-messages', 'spokespeople', 'allegations'],
    distribution: 'Gold group; corporate communications',
    readership: 'force',
    fromTheRecord: () => [
      heading(1, 'Owner and people'),
      ...roleHolders(
        request,
        ({ tier, function: of }) => tier === 'gold' || of === 'media',
        'Those of the force who own and carry it',
      ),
      ...councilContacts(request, ['press officer'], 'Press officers of the councils'),
    ],
  });
