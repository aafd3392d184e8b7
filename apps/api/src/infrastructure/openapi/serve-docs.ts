import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { AccessService, signedInOnly } from '../auth';
import { completeDocument } from './complete-document';

/** Swagger UI at /docs and the document at /docs-json, for those who are signed in. */
export function serveDocs(app: INestApplication): void {
  app.use(['/docs', '/docs-json'], signedInOnly(app.get(AccessService)));
  const description = new DocumentBuilder()
    .setTitle('TikTok Live Support')
    .setDescription('Sessions, rankings, questions and overlay links. Errors are application/problem+json with a code; changes come by Socket.IO.')
    .setVersion('1')
    .addCookieAuth('live_support')
    .addBearerAuth({ type: 'http', scheme: 'bearer' })
    .addSecurityRequirements('cookie')
    .addSecurityRequirements('bearer')
    .build();
  SwaggerModule.setup('docs', app, () => completeDocument(SwaggerModule.createDocument(app, description)), {
    jsonDocumentUrl: 'docs-json',
    raw: ['json'],
    customSiteTitle: 'TikTok Live Support: API',
  });
}
