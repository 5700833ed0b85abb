import { downloadHeaders } from '../../attachments/download-headers.ts';
import { openAttachments } from '../../attachments/open-attachments.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { giveSavedMark } from './give-saved-mark.ts';
import { readAttachment } from './read-attachment.ts';
import { reopenMark, returnScript } from './return-script.ts';
import { saveDraft } from './save-draft.ts';
import { showLabEvidence, showLabEvidenceSave } from './show-lab-evidence.ts';
import { showRoom } from './show-room.ts';
import { showScript } from './show-script.ts';
import { showCalibration, tryCalibration } from './try-calibration.ts';

/** The marking room: for markers, each of whom has what is with them and nothing else. */
export function markingRoutes(app: App, context: Context): void {
  serveEndpoint(app, 'GET /api/marking', async ({ viewer }) => showRoom(context, personOf(viewer).personId));

  serveEndpoint(app, 'GET /api/marking/scripts/:code', async ({ viewer, params }) =>
    showScript(context, { code: params.code, markerId: personOf(viewer).personId }),
  );

  const store = openAttachments(context.config);
  serveEndpoint(app, 'GET /api/marking/scripts/:code/attachments/:place', async ({ viewer, params, reply }) => {
    const { bytes, ...file } = await readAttachment(context, store, {
      ...params,
      markerId: personOf(viewer).personId,
    });
    await reply.headers(downloadHeaders(file)).send(bytes);
    return '';
  });

  serveEndpoint(app, 'GET /api/marking/scripts/:code/labs/:place', async ({ viewer, params }) =>
    showLabEvidence(context, { ...params, markerId: personOf(viewer).personId }),
  );

  serveEndpoint(app, 'GET /api/marking/scripts/:code/labs/:place/saves/:save', async ({ viewer, params }) =>
    showLabEvidenceSave(context, { ...params, markerId: personOf(viewer).personId }),
  );

  serveEndpoint(app, 'PUT /api/marking/scripts/:code/mark', async ({ viewer, params, body }) =>
    saveDraft(context, { code: params.code, markerId: personOf(viewer).personId, sent: body }),
  );

  serveEndpoint(app, 'POST /api/marking/scripts/:code/giving', async ({ viewer, params, body }) => {
    await giveSavedMark(context, { code: params.code, markerId: personOf(viewer).personId, revision: body.revision });
  });

  serveEndpoint(app, 'POST /api/marking/scripts/:code/reopening', async ({ viewer, params, body }) => {
    await reopenMark(context, { code: params.code, markerId: personOf(viewer).personId, reason: body.reason });
  });

  serveEndpoint(app, 'POST /api/marking/scripts/:code/return', async ({ viewer, params, body }) => {
    await returnScript(context, { code: params.code, markerId: personOf(viewer).personId, reason: body.reason });
  });

  serveEndpoint(app, 'GET /api/marking/calibrations/:kind/:subject', async ({ viewer, params }) =>
    showCalibration(context, { markerId: personOf(viewer).personId, ...params }),
  );

  serveEndpoint(app, 'POST /api/marking/calibrations/:kind/:subject', async ({ viewer, params, body }) =>
    tryCalibration(context, { markerId: personOf(viewer).personId, ...params, levels: body }),
  );
}
