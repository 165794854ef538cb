/**
 * The intervention policy of one council: when officers step in, on whose request, who decides, what is recorded.
 *
 * Reference: APP Policing elections, command and planning considerations: documented and agreed with the council.
 */
import { heading } from '../blocks';
import type { Composer } from './plan-document';
import { councilContacts, councilPlaces } from './policy-lines';
import { wordedDocument } from './worded-document';

/** The policy; none before something of it is written. */
export const interventionPolicy: Composer = (request) =>
  wordedDocument(request, {
    kind: 'intervention-policy',
    onFirstPage: ['when', 'on-request', 'who-decides', 'recorded'],
    distribution: 'Returning officer and electoral services manager; gold, silver and bronze commanders',
    readership: 'partner',
    fromTheRecord: () => [
      ...councilPlaces(request),
      heading(1, 'Who asks for officers'),
      ...councilContacts(
        request,
        ['returning officer', 'electoral services manager'],
        'Those of the council who may ask',
      ),
    ],
  });
