-- CreateTable
CREATE TABLE "SavedFilter" (
    "userId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedFilter_pkey" PRIMARY KEY ("userId","subject","name")
);

-- CreateIndex
CREATE INDEX "Revision_actorId_idx" ON "Revision"("actorId");

-- AddForeignKey
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma doesn't know.
ALTER TABLE "SavedFilter"
  ADD CONSTRAINT "SavedFilter_subject_check" CHECK ("subject" IN ('project', 'programme', 'source', 'organization')),
  ADD CONSTRAINT "SavedFilter_name_check" CHECK (char_length("name") BETWEEN 1 AND 60),
  ADD CONSTRAINT "SavedFilter_search_check" CHECK ("search" LIKE '?%' AND char_length("search") <= 2500);
