import { createRouter } from '@tanstack/react-router';
import { accountRoutes } from './account-routes.ts';
import { bankRoutes } from './bank-routes.ts';
import { benchRoutes } from './bench-routes.ts';
import { cohortRoutes } from './cohort-routes.ts';
import { dossierRoutes } from './dossier-routes.ts';
import { examRoutes } from './exam-routes.ts';
import { labRoutes } from './lab-routes.ts';
import { markingRoutes } from './marking-routes.ts';
import { PageFailure } from './page-failure.tsx';
import { panelRoutes } from './panel-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { rootRoute } from './root-route.ts';
import { settlingRoutes } from './settling-routes.ts';
import { sponsorRoutes } from './sponsor-routes.ts';
import { staffRoutes } from './staff-routes.ts';
import { studyRoutes } from './study-routes.ts';
import { workRoutes } from './work-routes.ts';

/** Every address of the application; pages load when they are first visited. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...publicRoutes,
    ...studyRoutes,
    ...workRoutes,
    ...dossierRoutes,
    ...labRoutes,
    ...benchRoutes,
    ...cohortRoutes,
    ...sponsorRoutes,
    ...examRoutes,
    ...accountRoutes,
    ...bankRoutes,
    ...staffRoutes,
    ...markingRoutes,
    ...panelRoutes,
    ...settlingRoutes,
  ]),
  defaultErrorComponent: PageFailure,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
