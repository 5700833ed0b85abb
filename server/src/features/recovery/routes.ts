import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { serveEndpoint } from '../../http/serve-endpoint.ts';
import { personOf } from '../../http/viewer.ts';
import { askEmailChange, cancelEmailChange } from './change-email.ts';
import { askNameChange, decideNameChange } from './change-name.ts';
import { confirmEmailChange, undoEmailChange } from './confirm-email-change.ts';
import { findContact, findEmailChange, findNameChange, listNameChanges } from './queries.ts';
import { confirmSecondContact, removeSecondContact, setSecondContact } from './second-contact.ts';
import { askSecondFactorReset, stopSecondFactorReset } from './reset-second-factor.ts';

/** Another address, another legal name, a lost second factor. */
export function recoveryRoutes(app: App, context: Context): void {
  const { databases } = context;

  serveEndpoint(app, 'GET /api/account/changes', async ({ viewer }) => {
    const { personId } = personOf(viewer);
    const email = await findEmailChange(databases.auth, personId);
    const name = await findNameChange(databases.auth, personId);
    const contact = await findContact(databases.auth, personId);
    return {
      email:
        email === null
          ? null
          : {
              newEmail: email.newEmail,
              expiresAt: email.expiresAt.toISOString(),
              isOldConfirmed: email.oldConfirmedAt !== null,
              isNewConfirmed: email.newConfirmedAt !== null,
            },
      contact: contact === null ? null : { email: contact.email, isConfirmed: contact.confirmedAt !== null },
      legalName:
        name === null
          ? null
          : { legalName: name.legalName, state: name.state, askedAt: name.askedAt.toISOString(), reason: name.reason },
    };
  });

  serveEndpoint(app, 'POST /api/account/email', async ({ viewer, body }) => {
    await askEmailChange(context, { viewer: personOf(viewer), ...body });
  });

  serveEndpoint(app, 'POST /api/account/email/cancel', async ({ viewer }) => {
    await cancelEmailChange(context, personOf(viewer).personId);
  });

  serveEndpoint(app, 'PUT /api/account/contact', async ({ viewer, body }) => {
    await setSecondContact(context, { viewer: personOf(viewer), ...body });
  });

  serveEndpoint(app, 'DELETE /api/account/contact', async ({ viewer }) => {
    await removeSecondContact(context, personOf(viewer).personId);
  });

  serveEndpoint(app, 'POST /api/second-contacts/confirm', async ({ body, request }) => {
    await confirmSecondContact(context, { address: request.ip, token: body.token });
    return { kind: 'confirmed' as const };
  });

  serveEndpoint(app, 'POST /api/email-changes/confirm', async ({ body, request }) => ({
    kind: await confirmEmailChange(context, { address: request.ip, token: body.token }),
  }));

  serveEndpoint(app, 'POST /api/email-changes/undo', async ({ body, request }) => {
    await undoEmailChange(context, { address: request.ip, token: body.token });
    return { kind: 'undone' as const };
  });

  serveEndpoint(app, 'POST /api/account/legal-name', async ({ viewer, body }) => {
    await askNameChange(context, { personId: personOf(viewer).personId, ...body });
  });

  serveEndpoint(app, 'GET /api/name-changes', async () => {
    const changes = await listNameChanges(databases.staff);
    return { changes: changes.map((change) => ({ ...change, askedAt: change.askedAt.toISOString() })) };
  });

  serveEndpoint(app, 'POST /api/name-changes/:id/decision', async ({ viewer, params, body }) => {
    await decideNameChange(context, { id: params.id, officerId: personOf(viewer).personId, ...body });
  });

  serveEndpoint(app, 'POST /api/people/:id/second-factor-reset', async ({ viewer, params, body }) => {
    const administratorId = personOf(viewer).personId;
    const dueAt = await askSecondFactorReset(context, { personId: params.id, administratorId, ...body });
    return { dueAt: dueAt.toISOString() };
  });

  serveEndpoint(app, 'POST /api/second-factor-resets/stop', async ({ body, request }) => {
    await stopSecondFactorReset(context, { address: request.ip, token: body.token });
    return { kind: 'stopped' as const };
  });
}
