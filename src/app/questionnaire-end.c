/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/questionnaire-end.h"

#include "app/finishing.h"
#include "app/progress.h"

#include <glib/gi18n-lib.h>

/* Who leaves questions open says elsewhere that it is meant, not by pressing Enter once more. */
static gboolean
has_all_answered (AlliesSession *session)
{
  int side = allies_session_get_side (session);
  AlliesProgress progress = allies_progress_count (session, side, NULL);

  return side != ALLIES_SIDE_NONE && progress.answered == progress.total
         && allies_finishing_get (session, (AlliesSide)side) != ALLIES_FINISHING_FINISHED;
}

const char *
allies_questionnaire_end_get_label (AlliesSession *session)
{
  g_return_val_if_fail (ALLIES_IS_SESSION (session), "");

  if (allies_session_is_revealed (session))
    return _ ("See the results");
  return has_all_answered (session) ? _ ("I have finished") : _ ("See how far both are");
}

void
allies_questionnaire_end_go (AlliesSession *session, GtkWidget *widget)
{
  g_return_if_fail (ALLIES_IS_SESSION (session) && GTK_IS_WIDGET (widget));

  if (allies_session_is_revealed (session))
    gtk_widget_activate_action (widget, "win.step", "s", "results");
  else if (has_all_answered (session))
    gtk_widget_activate_action (widget, "win.finish", NULL);
  else
    gtk_widget_activate_action (widget, "win.step", "s", "differences");
}
