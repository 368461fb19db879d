/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesEvidenceLinks:
 *
 * A button for each piece of evidence that is an address.
 */
#define ALLIES_TYPE_EVIDENCE_LINKS (allies_evidence_links_get_type ())
G_DECLARE_FINAL_TYPE (AlliesEvidenceLinks, allies_evidence_links, ALLIES, EVIDENCE_LINKS, GtkWidget)

/**
 * allies_evidence_links_is_link:
 * @text: a piece of evidence
 *
 * Returns: whether it is a whole address that begins with http:, https: or mailto:; nothing else
 *   is ever opened
 */
gboolean allies_evidence_links_is_link (const char *text);

/**
 * allies_evidence_links_show:
 * @links: the links
 * @evidence: (array zero-terminated=1): pieces of evidence
 */
void allies_evidence_links_show (AlliesEvidenceLinks *links, const char *const *evidence);

G_END_DECLS
