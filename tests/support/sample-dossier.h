/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier.h"
#include "model/catalogue.h"
#include "peers/peers.h"

G_BEGIN_DECLS

/* Elements of an assessment, in the shape of the file format. */
#define LEVEL(respondent, question, level)                                                         \
  "<answer respondent='" respondent "' question='" question "' state='level' level='" level "'/>"
#define STATE(respondent, question, state)                                                         \
  "<answer respondent='" respondent "' question='" question "' state='" state "'/>"
#define TARGET(capability, level) "<target capability='" capability "' level='" level "'/>"
#define IMPORTANCE(side, capability, value)                                                        \
  "<importance side='" side "' capability='" capability "' value='" value "'/>"
#define AGREED(question, level) "<agreement question='" question "' level='" level "'/>"

/* Person-months for every size of company, for an initiative. */
#define EFFORTS(marketing, technology)                                                             \
  "<effort size='micro' marketing='" marketing "' technology='" technology "'/>"                   \
  "<effort size='small' marketing='" marketing "' technology='" technology "'/>"                   \
  "<effort size='medium' marketing='" marketing "' technology='" technology "'/>"                  \
  "<effort size='large' marketing='" marketing "' technology='" technology "'/>"                   \
  "<effort size='enterprise' marketing='" marketing "' technology='" technology "'/>"              \
  "<effort size='very-large' marketing='" marketing "' technology='" technology "'/>"

#define SAMPLE_YEAR 2026

/**
 * sample_model:
 *
 * A questionnaire with a scale from 1 to 5 and three pillars: "art" (weight 2,
 * arithmetic) with art.one (art.one.a, .b, .c of weight 1) and art.two (weight
 * 3; art.two.p with four practices p1 to p4, the number art.two.n); "geo"
 * (geometric) with geo.one.a and geo.two.a; "min" (minimum) with min.one.a and
 * min.two.a.
 *
 * Returns: (transfer none): its element
 */
const char *sample_model (void);

/**
 * sample_dossier_text:
 * @body: what stands in the assessment of 2026, after the respondents cmo, cdo (marketing) and cio,
 *   cto (technology)
 *
 * Returns: (transfer full): a dossier with sample_model() inside
 */
char *sample_dossier_text (const char *body);

/**
 * sample_dossier_new:
 * @body: see sample_dossier_text()
 *
 * Returns: (transfer full): the dossier, read without a fault
 */
AlliesDossier *sample_dossier_new (const char *body);

/**
 * sample_dossier_read:
 * @text: a dossier
 *
 * Returns: (transfer full): the dossier, read without a fault
 */
AlliesDossier *sample_dossier_read (const char *text);

/**
 * sample_dossier_dup_bytes:
 * @dossier: a dossier
 *
 * Returns: (transfer full): what is written of it, as text
 */
char *sample_dossier_dup_bytes (AlliesDossier *dossier);

/**
 * sample_catalogue_new:
 * @initiatives: elements of a catalogue for sample_model()
 *
 * Returns: (transfer full): the catalogue, read without a fault
 */
AlliesCatalogue *sample_catalogue_new (const char *initiatives);

/**
 * sample_peers_new:
 * @cells: cell elements of a peers file for sample_model()
 *
 * Returns: (transfer full): the peers, read without a fault
 */
AlliesPeers *sample_peers_new (const char *cells);

G_END_DECLS
