pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls
import Rembug.Map

Page {
    id: page
    required property AppSession session
    required property AppSettings settings

    heading: qsTr("Pengaturan")
    subheading: page.session.villageName
    unsent: page.session.unsent
    refused: page.session.refused

    SettingRow {
        width: parent.width
        heading: qsTr("Bahasa")
        ChoiceButton { objectName: "language-id"; text: "Bahasa Indonesia"; chosen: page.settings.language === "id"; onClicked: page.settings.language = "id" }
        ChoiceButton { objectName: "language-en"; text: "English"; chosen: page.settings.language === "en"; onClicked: page.settings.language = "en" }
    }
    SettingRow {
        width: parent.width
        heading: qsTr("Ukuran huruf")
        Repeater {
            model: [1.0, 1.25, 1.5, 2.0]
            ChoiceButton {
                required property real modelData
                objectName: "scale-" + Math.round(100 * modelData)
                text: Math.round(100 * modelData) + " %"
                chosen: Math.abs(page.settings.textScale - modelData) < 0.01
                onClicked: page.settings.textScale = modelData
            }
        }
    }
    SettingRow {
        width: parent.width
        heading: qsTr("Tampilan")
        explanation: qsTr("Tampilan terik paling jelas di bawah matahari.")
        ChoiceButton { objectName: "theme-day"; text: qsTr("Siang"); chosen: page.settings.theme === "day"; onClicked: page.settings.theme = "day" }
        ChoiceButton { objectName: "theme-night"; text: qsTr("Malam"); chosen: page.settings.theme === "night"; onClicked: page.settings.theme = "night" }
        ChoiceButton { objectName: "theme-sunlight"; text: qsTr("Terik"); chosen: page.settings.theme === "sunlight"; onClicked: page.settings.theme = "sunlight" }
    }
    SettingRow {
        width: parent.width
        heading: qsTr("Tangan yang dipakai")
        explanation: qsTr("Tombol langkah berikut berpindah ke sisi tangan ini.")
        ChoiceButton { objectName: "hand-right"; text: qsTr("Kanan"); chosen: !page.settings.leftHanded; onClicked: page.settings.leftHanded = false }
        ChoiceButton { objectName: "hand-left"; text: qsTr("Kiri"); chosen: page.settings.leftHanded; onClicked: page.settings.leftHanded = true }
    }
    SettingRow {
        width: parent.width
        heading: qsTr("Gerakan di layar")
        ChoiceButton { text: qsTr("Ada"); chosen: !page.settings.calm; onClicked: page.settings.calm = false }
        ChoiceButton { objectName: "calm"; text: qsTr("Tanpa gerakan"); chosen: page.settings.calm; onClicked: page.settings.calm = true }
    }
    SettingRow {
        width: parent.width
        heading: qsTr("Suara saat menghitung")
        explanation: qsTr("Bunyi pelan untuk nama yang dibacakan, langkah yang dibatalkan, dan jeda setiap sepuluh surat.")
        ChoiceButton { objectName: "sounds-off"; text: qsTr("Tanpa suara"); chosen: !page.settings.sounds; onClicked: page.settings.sounds = false }
        ChoiceButton { objectName: "sounds-on"; text: qsTr("Dengan suara"); chosen: page.settings.sounds; onClicked: page.settings.sounds = true }
    }
    SettingRow {
        width: parent.width
        heading: qsTr("Terkunci sendiri")
        explanation: qsTr("Kalau tidak disentuh. Saat menghitung suara, layar hanya meredup.")
        Repeater {
            model: [5, 10, 30, 0]
            ChoiceButton {
                required property int modelData
                objectName: "lock-" + modelData
                text: modelData > 0 ? qsTr("%n menit", "", modelData) : qsTr("Jangan")
                chosen: page.settings.lockMinutes === modelData
                onClicked: page.settings.lockMinutes = modelData
            }
        }
    }
    BaseMaps { width: parent.width; session: page.session }
    Card {
        width: parent.width
        spacing: Theme.unit
        AppText { width: parent.width; text: qsTr("Tablet ini"); font.weight: Font.DemiBold; Accessible.role: Accessible.Heading }
        AppText { width: parent.width; text: page.session.user; color: Theme.faint }
        AppText { width: parent.width; text: page.session.deviceId; color: Theme.faint; font.pixelSize: Theme.hint; wrapMode: Text.WrapAnywhere; Accessible.name: qsTr("Nomor tablet") + " " + text }
        AppText { width: parent.width; text: "Rembug · GPL-3.0-or-later"; color: Theme.faint; font.pixelSize: Theme.hint }
    }
}
