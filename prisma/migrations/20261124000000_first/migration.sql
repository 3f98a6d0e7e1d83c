-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "DatasetVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 0,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DatasetVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "slug" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "country" TEXT,
    "announcedOn" TEXT,
    "amount" DECIMAL(20,2),
    "currency" TEXT,
    "summaryEn" TEXT NOT NULL,
    "summaryFr" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "ProgrammeCitation" (
    "programmeSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT,
    "quote" TEXT,

    CONSTRAINT "ProgrammeCitation_pkey" PRIMARY KEY ("programmeSlug","position")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "country" TEXT NOT NULL,
    "admin1" TEXT,
    "locality" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "locationPrecision" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "statusBasis" TEXT NOT NULL,
    "statusAsOf" TEXT,
    "announcedOn" TEXT,
    "summaryEn" TEXT NOT NULL,
    "summaryFr" TEXT NOT NULL,
    "programmeSlug" TEXT,
    "version" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Phase" (
    "projectId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "operationalOn" TEXT,

    CONSTRAINT "Phase_pkey" PRIMARY KEY ("projectId","position")
);

-- CreateTable
CREATE TABLE "CapacityClaim" (
    "projectId" INTEGER NOT NULL,
    "phasePosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "capacityMw" DECIMAL(12,3) NOT NULL,
    "capacityKind" TEXT NOT NULL,
    "assertion" TEXT NOT NULL,
    "rank" TEXT NOT NULL,
    "rankReasonEn" TEXT,
    "rankReasonFr" TEXT,

    CONSTRAINT "CapacityClaim_pkey" PRIMARY KEY ("projectId","phasePosition","position")
);

-- CreateTable
CREATE TABLE "Investment" (
    "projectId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "amount" DECIMAL(20,2) NOT NULL,
    "currency" TEXT NOT NULL,
    "announcedOn" TEXT,
    "basis" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "rank" TEXT NOT NULL,
    "rankReasonEn" TEXT,
    "rankReasonFr" TEXT,
    "disputed" BOOLEAN NOT NULL,
    "counted" BOOLEAN NOT NULL,
    "countedNoteEn" TEXT,
    "countedNoteFr" TEXT,
    "noteEn" TEXT,
    "noteFr" TEXT,

    CONSTRAINT "Investment_pkey" PRIMARY KEY ("projectId","position")
);

-- CreateTable
CREATE TABLE "Investor" (
    "projectId" INTEGER NOT NULL,
    "investmentPosition" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "organizationId" INTEGER,

    CONSTRAINT "Investor_pkey" PRIMARY KEY ("projectId","investmentPosition","position")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT,
    "aliases" TEXT[],
    "parentId" INTEGER,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participation" (
    "projectId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "organizationId" INTEGER NOT NULL,
    "country" TEXT,
    "role" TEXT NOT NULL,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("projectId","position")
);

-- CreateTable
CREATE TABLE "Hardware" (
    "projectId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "vendor" TEXT,
    "model" TEXT,
    "count" BIGINT,

    CONSTRAINT "Hardware_pkey" PRIMARY KEY ("projectId","position")
);

-- CreateTable
CREATE TABLE "EnergySource" (
    "projectId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "noteFr" TEXT NOT NULL,

    CONSTRAINT "EnergySource_pkey" PRIMARY KEY ("projectId","position")
);

-- CreateTable
CREATE TABLE "Event" (
    "projectId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "noteFr" TEXT NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("projectId","position")
);

-- CreateTable
CREATE TABLE "SiteEstimate" (
    "projectId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "asOf" TEXT NOT NULL,
    "itMw" DECIMAL(12,3),
    "facilityMw" DECIMAL(12,3),
    "forecast" BOOLEAN NOT NULL,

    CONSTRAINT "SiteEstimate_pkey" PRIMARY KEY ("projectId","position")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "publishedOn" TEXT,
    "language" TEXT NOT NULL,
    "retrievedOn" TEXT,
    "archivedUrl" TEXT,
    "version" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" BIGSERIAL NOT NULL,
    "projectId" INTEGER NOT NULL,
    "phasePosition" INTEGER,
    "claimPosition" INTEGER,
    "investmentPosition" INTEGER,
    "participationPosition" INTEGER,
    "hardwarePosition" INTEGER,
    "energySourcePosition" INTEGER,
    "eventPosition" INTEGER,
    "siteEstimatePosition" INTEGER,
    "position" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT,
    "quote" TEXT,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" BIGSERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "change" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "reasonKind" TEXT NOT NULL,
    "batchId" TEXT,
    "datasetVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProgrammeCitation_sourceId_idx" ON "ProgrammeCitation"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Project_slug_key" ON "Project"("slug");

-- CreateIndex
CREATE INDEX "Project_country_idx" ON "Project"("country");

-- CreateIndex
CREATE INDEX "Project_programmeSlug_idx" ON "Project"("programmeSlug");

-- CreateIndex
CREATE INDEX "Project_updatedAt_idx" ON "Project"("updatedAt");

-- CreateIndex
CREATE INDEX "Investor_organizationId_idx" ON "Investor"("organizationId");

-- CreateIndex
CREATE INDEX "Investor_name_idx" ON "Investor"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_name_key" ON "Organization"("name");

-- CreateIndex
CREATE INDEX "Organization_parentId_idx" ON "Organization"("parentId");

-- CreateIndex
CREATE INDEX "Participation_organizationId_idx" ON "Participation"("organizationId");

-- CreateIndex
CREATE INDEX "Source_url_idx" ON "Source"("url");

-- CreateIndex
CREATE INDEX "Citation_projectId_idx" ON "Citation"("projectId");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE INDEX "Revision_batchId_idx" ON "Revision"("batchId");

-- CreateIndex
CREATE INDEX "Revision_createdAt_idx" ON "Revision"("createdAt");

-- CreateIndex
CREATE INDEX "Revision_datasetVersion_idx" ON "Revision"("datasetVersion");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_subject_key_version_key" ON "Revision"("subject", "key", "version");

-- AddForeignKey
ALTER TABLE "ProgrammeCitation" ADD CONSTRAINT "ProgrammeCitation_programmeSlug_fkey" FOREIGN KEY ("programmeSlug") REFERENCES "Programme"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeCitation" ADD CONSTRAINT "ProgrammeCitation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_programmeSlug_fkey" FOREIGN KEY ("programmeSlug") REFERENCES "Programme"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phase" ADD CONSTRAINT "Phase_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapacityClaim" ADD CONSTRAINT "CapacityClaim_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CapacityClaim" ADD CONSTRAINT "CapacityClaim_projectId_phasePosition_fkey" FOREIGN KEY ("projectId", "phasePosition") REFERENCES "Phase"("projectId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Investment" ADD CONSTRAINT "Investment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Investor" ADD CONSTRAINT "Investor_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Investor" ADD CONSTRAINT "Investor_projectId_investmentPosition_fkey" FOREIGN KEY ("projectId", "investmentPosition") REFERENCES "Investment"("projectId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Investor" ADD CONSTRAINT "Investor_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hardware" ADD CONSTRAINT "Hardware_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnergySource" ADD CONSTRAINT "EnergySource_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SiteEstimate" ADD CONSTRAINT "SiteEstimate_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_projectId_phasePosition_fkey" FOREIGN KEY ("projectId", "phasePosition") REFERENCES "Phase"("projectId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_projectId_phasePosition_claimPosition_fkey" FOREIGN KEY ("projectId", "phasePosition", "claimPosition") REFERENCES "CapacityClaim"("projectId", "phasePosition", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_projectId_investmentPosition_fkey" FOREIGN KEY ("projectId", "investmentPosition") REFERENCES "Investment"("projectId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_projectId_participationPosition_fkey" FOREIGN KEY ("projectId", "participationPosition") REFERENCES "Participation"("projectId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_projectId_hardwarePosition_fkey" FOREIGN KEY ("projectId", "hardwarePosition") REFERENCES "Hardware"("projectId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_projectId_energySourcePosition_fkey" FOREIGN KEY ("projectId", "energySourcePosition") REFERENCES "EnergySource"("projectId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_projectId_eventPosition_fkey" FOREIGN KEY ("projectId", "eventPosition") REFERENCES "Event"("projectId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_projectId_siteEstimatePosition_fkey" FOREIGN KEY ("projectId", "siteEstimatePosition") REFERENCES "SiteEstimate"("projectId", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma's schema cannot say: the vocabularies of lib/domain/vocabulary.ts, formats, ranges.
ALTER TABLE "DatasetVersion"
  ADD CONSTRAINT "DatasetVersion_id_check" CHECK ("id" = 1),
  ADD CONSTRAINT "DatasetVersion_version_check" CHECK ("version" >= 0);

ALTER TABLE "Programme"
  ADD CONSTRAINT "Programme_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 120),
  ADD CONSTRAINT "Programme_name_check" CHECK ("nameEn" ~ '\S' AND "nameFr" ~ '\S'),
  ADD CONSTRAINT "Programme_summary_check" CHECK ("summaryEn" ~ '\S' AND "summaryFr" ~ '\S'),
  ADD CONSTRAINT "Programme_country_check" CHECK ("country" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "Programme_announcedOn_check" CHECK ("announcedOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  ADD CONSTRAINT "Programme_amount_check" CHECK ("amount" > 0),
  ADD CONSTRAINT "Programme_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "Programme_amount_currency_check" CHECK ("amount" IS NULL OR "currency" IS NOT NULL),
  ADD CONSTRAINT "Programme_version_check" CHECK ("version" >= 1);

ALTER TABLE "ProgrammeCitation"
  ADD CONSTRAINT "ProgrammeCitation_position_check" CHECK ("position" >= 0);

ALTER TABLE "Project"
  ADD CONSTRAINT "Project_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 120),
  ADD CONSTRAINT "Project_name_check" CHECK ("name" ~ '\S'),
  ADD CONSTRAINT "Project_country_check" CHECK ("country" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "Project_latitude_check" CHECK ("latitude" BETWEEN -90 AND 90),
  ADD CONSTRAINT "Project_longitude_check" CHECK ("longitude" BETWEEN -180 AND 180),
  ADD CONSTRAINT "Project_locationPrecision_check" CHECK ("locationPrecision" IN ('site', 'locality', 'region', 'country')),
  ADD CONSTRAINT "Project_status_check" CHECK ("status" IN ('rumoured', 'announced', 'permitting', 'construction', 'partially_operational', 'operational', 'paused', 'cancelled')),
  ADD CONSTRAINT "Project_statusBasis_check" CHECK ("statusBasis" IN ('declared', 'inferred')),
  ADD CONSTRAINT "Project_statusAsOf_check" CHECK ("statusAsOf" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  ADD CONSTRAINT "Project_announcedOn_check" CHECK ("announcedOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  ADD CONSTRAINT "Project_summary_check" CHECK ("summaryEn" ~ '\S' AND "summaryFr" ~ '\S'),
  ADD CONSTRAINT "Project_version_check" CHECK ("version" >= 1);

ALTER TABLE "Phase"
  ADD CONSTRAINT "Phase_position_check" CHECK ("position" >= 0),
  ADD CONSTRAINT "Phase_name_check" CHECK ("nameEn" ~ '\S' AND "nameFr" ~ '\S'),
  ADD CONSTRAINT "Phase_status_check" CHECK ("status" IN ('rumoured', 'announced', 'permitting', 'construction', 'partially_operational', 'operational', 'paused', 'cancelled')),
  ADD CONSTRAINT "Phase_operationalOn_check" CHECK ("operationalOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');

ALTER TABLE "CapacityClaim"
  ADD CONSTRAINT "CapacityClaim_position_check" CHECK ("position" >= 0),
  ADD CONSTRAINT "CapacityClaim_capacityMw_check" CHECK ("capacityMw" > 0),
  ADD CONSTRAINT "CapacityClaim_capacityKind_check" CHECK ("capacityKind" IN ('it', 'facility', 'grid', 'unspecified', 'generation')),
  ADD CONSTRAINT "CapacityClaim_assertion_check" CHECK ("assertion" IN ('reported', 'estimated', 'derived')),
  ADD CONSTRAINT "CapacityClaim_rank_check" CHECK ("rank" IN ('preferred', 'normal', 'deprecated')),
  ADD CONSTRAINT "CapacityClaim_rankReason_check" CHECK (("rankReasonEn" IS NULL) = ("rankReasonFr" IS NULL));

ALTER TABLE "Investment"
  ADD CONSTRAINT "Investment_position_check" CHECK ("position" >= 0),
  ADD CONSTRAINT "Investment_amount_check" CHECK ("amount" > 0),
  ADD CONSTRAINT "Investment_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "Investment_announcedOn_check" CHECK ("announcedOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  ADD CONSTRAINT "Investment_basis_check" CHECK ("basis" IN ('capex', 'capex+chips', 'unspecified', 'financing', 'lease', 'public')),
  ADD CONSTRAINT "Investment_stage_check" CHECK ("stage" IN ('announced', 'committed', 'drawn', 'spent')),
  ADD CONSTRAINT "Investment_rank_check" CHECK ("rank" IN ('preferred', 'normal', 'deprecated')),
  ADD CONSTRAINT "Investment_rankReason_check" CHECK (("rankReasonEn" IS NULL) = ("rankReasonFr" IS NULL)),
  ADD CONSTRAINT "Investment_countedNote_check" CHECK (("countedNoteEn" IS NULL) = ("countedNoteFr" IS NULL)),
  ADD CONSTRAINT "Investment_note_check" CHECK (("noteEn" IS NULL) = ("noteFr" IS NULL));

ALTER TABLE "Investor"
  ADD CONSTRAINT "Investor_position_check" CHECK ("position" >= 0),
  ADD CONSTRAINT "Investor_name_check" CHECK ("name" ~ '\S');

ALTER TABLE "Organization"
  ADD CONSTRAINT "Organization_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 120),
  ADD CONSTRAINT "Organization_name_check" CHECK ("name" ~ '\S'),
  ADD CONSTRAINT "Organization_country_check" CHECK ("country" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "Organization_parent_check" CHECK ("parentId" <> "id");

ALTER TABLE "Participation"
  ADD CONSTRAINT "Participation_position_check" CHECK ("position" >= 0),
  ADD CONSTRAINT "Participation_country_check" CHECK ("country" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "Participation_role_check" CHECK ("role" IN ('owner', 'developer', 'operator', 'tenant', 'investor', 'lender', 'supplier', 'utility', 'government'));

ALTER TABLE "Hardware"
  ADD CONSTRAINT "Hardware_position_check" CHECK ("position" >= 0),
  ADD CONSTRAINT "Hardware_count_check" CHECK ("count" > 0),
  ADD CONSTRAINT "Hardware_some_check" CHECK (num_nonnulls("vendor", "model", "count") > 0);

ALTER TABLE "EnergySource"
  ADD CONSTRAINT "EnergySource_position_check" CHECK ("position" >= 0),
  ADD CONSTRAINT "EnergySource_kind_check" CHECK ("kind" IN ('grid', 'renewable', 'solar', 'wind', 'hydro', 'nuclear', 'gas', 'battery', 'mixed', 'other')),
  ADD CONSTRAINT "EnergySource_note_check" CHECK ("noteEn" ~ '\S' AND "noteFr" ~ '\S');

ALTER TABLE "Event"
  ADD CONSTRAINT "Event_position_check" CHECK ("position" >= 0),
  ADD CONSTRAINT "Event_date_check" CHECK ("date" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  ADD CONSTRAINT "Event_kind_check" CHECK ("kind" IN ('announced', 'permit', 'groundbreaking', 'construction', 'financing', 'energised', 'operational', 'expanded', 'delayed', 'paused', 'cancelled', 'opposition', 'relocated')),
  ADD CONSTRAINT "Event_note_check" CHECK ("noteEn" ~ '\S' AND "noteFr" ~ '\S');

ALTER TABLE "SiteEstimate"
  ADD CONSTRAINT "SiteEstimate_position_check" CHECK ("position" >= 0),
  ADD CONSTRAINT "SiteEstimate_asOf_check" CHECK ("asOf" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  ADD CONSTRAINT "SiteEstimate_itMw_check" CHECK ("itMw" > 0),
  ADD CONSTRAINT "SiteEstimate_facilityMw_check" CHECK ("facilityMw" > 0),
  ADD CONSTRAINT "SiteEstimate_some_check" CHECK (num_nonnulls("itMw", "facilityMw") > 0);

ALTER TABLE "Source"
  ADD CONSTRAINT "Source_id_check" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("id") <= 160),
  ADD CONSTRAINT "Source_url_check" CHECK ("url" ~ '^https?://'),
  ADD CONSTRAINT "Source_title_check" CHECK ("title" ~ '\S'),
  ADD CONSTRAINT "Source_publisher_check" CHECK ("publisher" ~ '\S'),
  ADD CONSTRAINT "Source_publishedOn_check" CHECK ("publishedOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  ADD CONSTRAINT "Source_language_check" CHECK ("language" ~ '^[a-z]{2}$'),
  ADD CONSTRAINT "Source_retrievedOn_check" CHECK ("retrievedOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  ADD CONSTRAINT "Source_archivedUrl_check" CHECK ("archivedUrl" ~ '^https?://'),
  ADD CONSTRAINT "Source_version_check" CHECK ("version" >= 1);

ALTER TABLE "Citation"
  ADD CONSTRAINT "Citation_position_check" CHECK ("position" >= 0),
  ADD CONSTRAINT "Citation_fact_check" CHECK (num_nonnulls("phasePosition", "investmentPosition", "participationPosition", "hardwarePosition", "energySourcePosition", "eventPosition", "siteEstimatePosition") = 1),
  ADD CONSTRAINT "Citation_claim_check" CHECK ("claimPosition" IS NULL OR "phasePosition" IS NOT NULL);

ALTER TABLE "Revision"
  ADD CONSTRAINT "Revision_subject_check" CHECK ("subject" IN ('project', 'programme', 'source')),
  ADD CONSTRAINT "Revision_version_check" CHECK ("version" >= 1),
  ADD CONSTRAINT "Revision_change_check" CHECK ("change" IN ('create', 'update', 'delete')),
  ADD CONSTRAINT "Revision_reason_check" CHECK ("reason" ~ '\S'),
  ADD CONSTRAINT "Revision_reasonKind_check" CHECK ("reasonKind" IN ('fact', 'correction', 'definition')),
  ADD CONSTRAINT "Revision_document_check" CHECK (jsonb_typeof("document") = 'object');

-- The one row of the dataset's version.
INSERT INTO "DatasetVersion" ("id", "version") VALUES (1, 0);
