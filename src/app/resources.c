/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/resources.h"

#include "allies-app-resources.h"

void
allies_resources_register (void)
{
  allies_app_register_resource ();
}
