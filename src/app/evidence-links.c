/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/evidence-links.h"

#include "app/children.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AlliesEvidenceLinks
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (AlliesEvidenceLinks, allies_evidence_links, GTK_TYPE_WIDGET)

gboolean
allies_evidence_links_is_link (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);

  /* GLib is lenient with blanks, which an address cannot have */
  if (uri == NULL || strpbrk (text, " \t\r\n") != NULL)
    return FALSE;
  if (g_str_equal (g_uri_get_scheme (uri), "mailto"))
    return *g_uri_get_path (uri) != '\0';
  return (g_str_equal (g_uri_get_scheme (uri), "http")
          || g_str_equal (g_uri_get_scheme (uri), "https"))
         && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

static void
open_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *address = g_variant_get_string (parameter, NULL);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (allies_evidence_links_is_link (address))
    gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, address, GDK_CURRENT_TIME);
}

static GtkWidget *
new_row (const char *address)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *text = gtk_label_new (address);
  GtkWidget *button = gtk_button_new_with_label (_ ("Open"));
  g_autofree char *name = g_strdup_printf (_ ("Open %s"), address);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (text, "small");
  gtk_widget_add_css_class (button, "chip");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "evidence.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", address);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
allies_evidence_links_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_evidence_links_parent_class)->dispose (object);
}

static void
allies_evidence_links_class_init (AlliesEvidenceLinksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_evidence_links_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "evidence.open", "s", open_action_cb);
}

static void
allies_evidence_links_init (AlliesEvidenceLinks *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 4);
}

void
allies_evidence_links_show (AlliesEvidenceLinks *links, const char *const *evidence)
{
  g_return_if_fail (ALLIES_IS_EVIDENCE_LINKS (links) && evidence != NULL);

  allies_children_clear (links);
  for (guint i = 0; evidence[i] != NULL; i++)
    if (allies_evidence_links_is_link (evidence[i]))
      gtk_widget_set_parent (new_row (evidence[i]), GTK_WIDGET (links));
  gtk_widget_set_visible (GTK_WIDGET (links),
                          gtk_widget_get_first_child (GTK_WIDGET (links)) != NULL);
}
