/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AlliesInitiativeDetail:
 *
 * Everything that is known of one initiative, to be read and changed.
 */
#define ALLIES_TYPE_INITIATIVE_DETAIL (allies_initiative_detail_get_type ())
G_DECLARE_FINAL_TYPE (
    AlliesInitiativeDetail, allies_initiative_detail, ALLIES, INITIATIVE_DETAIL, GtkWidget)

/**
 * allies_initiative_detail_show:
 * @detail: a detail
 * @session: a session
 * @initiative: an initiative of its catalogue
 */
void allies_initiative_detail_show (AlliesInitiativeDetail *detail,
                                    AlliesSession *session,
                                    AlliesInitiative *initiative);

/**
 * allies_initiative_detail_commit:
 * @detail: a detail
 *
 * Takes what is typed.
 */
void allies_initiative_detail_commit (AlliesInitiativeDetail *detail);

G_END_DECLS
